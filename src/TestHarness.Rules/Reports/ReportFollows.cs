using TestHarness.Ocpp;

namespace TestHarness.Rules.Reports;

/// <summary>What a station accepted to report, it reports (B07.FR.03, B08.FR.03, N02.FR.03, N09.FR.05, O03.FR.02, R04.FR.33), to the last part.</summary>
internal sealed class ReportFollows() : WireRule(Description)
{
    // The specification gives no time. Within this one any report begins and goes on, but where the station is far behind with its messages: hence a warning.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly RuleCard Description = new(
        "report-follows",
        "reports",
        Party.Station,
        RuleCard.V2,
        "A CSMS waits for the report that a station accepted to send, and many ask for nothing else meanwhile. One of which no part came for ten minutes, on a connection that works, does not come any more.",
        [.. ReportKind.All.Select(kind => new Requirement(kind.Follows, $"A request for {kind.Message} that was accepted is followed by it.", RuleWeight.Trap))]);

    private readonly ReportMemory _reports = new();

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        _reports.Learn(seen);
        if (!seen.IsRequest(Party.Station))
            return;
        foreach (var report in _reports.All)
        {
            if (report is { Status: "Accepted", IsEnded: false, IsUnsure: false } && seen.At - report.AwaitedSince > Patience)
                Tell(seen, report);
        }
    }

    private void Tell(Observation seen, Report report)
    {
        report.IsUnsure = true;
        seen.Report(Breach(
            report.Kind.Follows,
            report.Parts == 0
                ? $"No {report.Kind.Message} came to the request with requestId {report.RequestId}, which was accepted ten minutes ago."
                : $"Part {report.LastNumber} of the {report.Kind.Message} with requestId {report.RequestId} announced another, which did not come within ten minutes.",
            report.Kind.Message,
            "nothing"));
    }
}
