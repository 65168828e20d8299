using TestHarness.Ocpp;

namespace TestHarness.Rules.Reports;

/// <summary>A part of a report that is not the last has tbc true, and nothing comes behind one that has not (field tbc; O03.FR.04, R04.FR.32).</summary>
internal sealed class ReportEnds() : WireRule(Description)
{
    private static readonly RuleCard Description = new(
        "report-ends",
        "reports",
        Party.Station,
        RuleCard.V2,
        "A part without tbc ends the report: the CSMS takes what it has as the whole, and parts behind it are dropped or taken as a report that nobody asked for.",
        [.. ReportKind.All.Select(kind => new Requirement(kind.Ends, $"A {kind.Message} that another one of the same report follows has tbc true."))]);

    private readonly ReportMemory _reports = new();

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (_reports.Of(seen) is { IsUnsure: false, IsEnded: true } report && !report.IsRetry(seen.Payload.Number("seqNo")))
        {
            seen.Report(Breach(
                report.Kind.Ends,
                $"Another part of the report with requestId {report.RequestId} comes behind one that was the last, as it had no tbc.",
                "tbc true in every part but the last",
                "a further part",
                "tbc"));
        }

        _reports.Learn(seen);
    }
}
