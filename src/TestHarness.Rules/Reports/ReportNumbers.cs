using TestHarness.Ocpp;

namespace TestHarness.Rules.Reports;

/// <summary>The parts of a report have the seqNo 0, 1, 2 ... (B07.FR.10, B08.FR.14, N02.FR.09, field seqNo of NotifyCustomerInformationRequest).</summary>
internal sealed class ReportNumbers() : WireRule(Description)
{
    private static readonly RuleCard Description = new(
        "report-seqno",
        "reports",
        Party.Station,
        RuleCard.V2,
        "A CSMS knows by the seqNo whether it has all parts of a report. Numbers that begin at 1, stand still or go on from the report before make it throw away a device model that came complete.",
        [.. ReportKind.All.Where(kind => kind.Numbers is not null).Select(kind => new Requirement(kind.Numbers!, $"The parts of a report by {kind.Message} have the seqNo 0, 1, 2 and so on."))]);

    private readonly ReportMemory _reports = new();

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (_reports.Of(seen) is { Kind.Numbers: { } requirement, IsUnsure: false, IsEnded: false } report && seen.Payload.Number("seqNo") is { } number)
            Judge(seen, report, requirement, number);
        _reports.Learn(seen);
    }

    private void Judge(Observation seen, Report report, string requirement, long number)
    {
        var expected = report.Parts == 0 ? 0 : report.LastNumber + 1;
        if (number == expected || report.IsRetry(number))
            return;
        seen.Report(Breach(
            requirement,
            report.Parts == 0
                ? $"The first part of the report with requestId {report.RequestId} has the seqNo {number}."
                : $"Behind part {report.LastNumber} of the report with requestId {report.RequestId} comes part {number}.",
            $"{expected}",
            $"{number}",
            "seqNo"));
    }
}
