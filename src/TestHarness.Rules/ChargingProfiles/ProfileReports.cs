using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>
/// Reports of charging profiles carry the requestId of the request that they answer (K09.FR.01), end with the first whose tbc is not true (K09.FR.02), and hold the
/// profiles of the EVSE that was asked for (K09.FR.04, K09.FR.05). Of requests before the station's start was seen nothing is known.
/// </summary>
internal sealed class ProfileReports() : WireRule(Description)
{
    private const string SameId = "K09.FR.01";
    private const string Ends = "K09.FR.02";
    private const string OneEvse = "K09.FR.04";
    private const string WholeStation = "K09.FR.05";
    private const int Most = 32;

    private static readonly RuleCard Description = new(
        "profile-reports",
        "charging profiles",
        Party.Station,
        RuleCard.V2,
        "A CSMS puts the parts of a report together by requestId and tbc. A part with another id, or after the last, is lost, and the CSMS plans with a wrong picture of the limits.",
        new Requirement(SameId, "A report of charging profiles has the requestId of the request that it answers."),
        new Requirement(Ends, "Every part of a report but the last has tbc true."),
        new Requirement(OneEvse, "Asked for the profiles of an EVSE, a station reports those alone."),
        new Requirement(WholeStation, "Asked for the profiles of EVSE 0, a station reports those alone."));

    private Recent<long, Report>? _reports;
    private bool _knowsAll;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Csms, "GetChargingProfiles") && seen.IsDelivered)
            Ask(seen);
        else if (seen.IsRequest(Party.Station, "ReportChargingProfiles"))
            Part(seen);
        else if (seen.IsResult(Party.Csms, "ReportChargingProfiles"))
            End(seen);
        else if (seen.IsRequest(Party.Station, "BootNotification") && seen.Payload.Text("reason") is not (null or "Triggered" or "Unknown"))
            Start();
    }

    private void Start()
    {
        _knowsAll = true;
        _reports?.Clear();
    }

    private void Ask(Observation seen)
    {
        if (seen.DeliveredPayload.Number("requestId") is not { } id)
            return;
        _reports ??= new(Most);
        _reports.Remove(id);
        if (_reports.Add(id, new Report(seen.DeliveredPayload.Number("evseId")), out _))
            _knowsAll = false;
    }

    private void Part(Observation seen)
    {
        if (seen.Payload.Number("requestId") is not { } id)
            return;
        if (_reports is null || !_reports.TryGet(id, out var report))
        {
            if (_knowsAll)
                seen.Report(Breach(SameId, "The report has a requestId that no request had since the station started.", "the requestId of a request", $"{id}", "requestId"));
            return;
        }

        if (report.IsOver)
            seen.Report(Breach(Ends, $"Another part of report {id} comes after one that said it was the last.", "tbc true in every part but the last", "a part after the last", "tbc"));
        else if (report.Evse is { } evse && seen.Payload.Number("evseId") is { } other && other != evse)
            seen.Report(Breach(evse == 0 ? WholeStation : OneEvse, $"The station reports profiles of EVSE {other}, and was asked for those of EVSE {evse}.", $"{evse}", $"{other}", "evseId"));
    }

    // A last part that was not answered may be sent again.
    private void End(Observation seen)
    {
        if (seen.Request.Number("requestId") is { } id && seen.Request.Flag("tbc") != true && _reports?.TryGet(id, out var report) == true)
            report.IsOver = true;
    }

    private sealed class Report(long? evse)
    {
        internal long? Evse { get; } = evse;

        internal bool IsOver { get; set; }
    }
}
