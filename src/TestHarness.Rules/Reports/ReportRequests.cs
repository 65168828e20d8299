using TestHarness.Ocpp;

namespace TestHarness.Rules.Reports;

/// <summary>A report has the requestId of the request that it answers (B07.FR.04, B08.FR.04, N02.FR.04, O03.FR.05, R04.FR.31), and none follows a request that was refused (B07.FR.05).</summary>
internal sealed class ReportRequests() : WireRule(Description)
{
    private static readonly RuleCard Description = new(
        "report-requestid",
        "reports",
        Party.Station,
        RuleCard.V2,
        "The requestId is all that ties a report to what was asked. With another one the CSMS waits in vain for its report, and drops the one that comes.",
        [.. ReportKind.All.Select(kind => new Requirement(kind.Answers, $"A {kind.Message} has the requestId of a request that the station accepted."))]);

    private readonly ReportMemory _reports = new();
    private StationStart _start;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        _start.Learn(seen);
        if (ReportKind.OfMessage(seen.Frame?.Action) is { } kind && seen.IsRequest(Party.Station) && seen.Payload.Number("requestId") is { } id)
            Judge(seen, kind, id);
        _reports.Learn(seen);
    }

    private void Judge(Observation seen, ReportKind kind, long id)
    {
        // What was asked for before the trace begins, nobody knows; but it does not outlast a start of the station.
        if (!_start.WasSeen)
            return;
        if (_reports.Of(seen) is not { } report)
        {
            if (!_reports.HasForgotten)
                seen.Report(Breach(kind.Answers, $"The {kind.Message} has the requestId {id}, with which nobody asked for one since the station started.", "the requestId of the request", $"{id}", "requestId"));
        }
        else if (report is { Status: { } status and not ("Accepted" or "AcceptedCanceled"), IsUnsure: false, Parts: 0 })
        {
            seen.Report(Breach(kind.Answers, $"The {kind.Message} belongs to the request with requestId {id}, which the station had answered with {status}.", "no report", $"{id}", "requestId"));
        }
    }
}
