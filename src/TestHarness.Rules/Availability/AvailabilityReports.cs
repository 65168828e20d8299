using TestHarness.Ocpp;

namespace TestHarness.Rules.Availability;

/// <summary>
/// A connector that was Available and is made inoperative is reported as Unavailable (G03.FR.04, G04.FR.05; OCPP 1.6 section 5.2). Told when the station went on
/// sending for minutes without it, on the same connection.
/// </summary>
internal sealed class AvailabilityReports() : WireRule(Description)
{
    private const string OfEvse = "G03.FR.04";
    private const string OfStation = "G04.FR.05";
    private const string Of16 = "OCPP 1.6 §5.2";
    private const string Duration16 = "MinimumStatusDuration";

    // A status may have to last for some time before it is told.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly RuleCard Description = new(
        "availability-reported",
        "availability",
        Party.Station,
        RuleCard.Every,
        "A CSMS sends drivers to connectors that are Available. One that was switched off and did not say so is found dark.",
        new Requirement(OfEvse, "A connector that is made inoperative is reported as Unavailable."),
        new Requirement(OfStation, "Each connector of a station that is made inoperative is reported as Unavailable."),
        new Requirement(Of16, "A connector that is made inoperative is reported as Unavailable."));

    private static readonly string[] Told = [Duration16];

    private readonly ConnectorStatuses _statuses = new();
    private List<(long Evse, long Connector)>? _due;
    private DateTimeOffset _deadline;
    private bool _isOfStation;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        foreach (var report in ConnectorReport.Of(seen))
        {
            _statuses.Learn(report);
            _due?.Remove((report.Evse, report.Connector));
        }

        if (_due is { Count: > 0 } && seen.IsRequest(Party.Station) && seen.At > _deadline)
            Tell(seen);
        if (seen.IsResult(Party.Station, "ChangeAvailability"))
            Change(seen);
        else if (seen.IsConnectionChange || seen.IsRequest(Party.Csms, "Reset") || seen.IsRequest(Party.Csms, "ChangeAvailability"))
            _due = null;
        else if (seen.IsRequest(Party.Station, "BootNotification"))
            Forget();
    }

    private void Forget()
    {
        _due = null;
        _statuses.Clear();
    }

    private void Change(Observation seen)
    {
        var request = seen.Request;
        if (seen.Payload.Text("status") != "Accepted" || (request.Text("operationalStatus") ?? request.Text("type")) != "Inoperative")
            return;
        var evse = seen.Version == OcppVersion.V16 ? request.Number("connectorId") : request.Number("evse", "id");
        _isOfStation = evse is null or 0;
        _due = [.. _statuses.With("Available", _isOfStation ? null : evse)];
        if (request.Number("evse", "connectorId") is { } connector)
            _due.RemoveAll(due => due.Connector != connector);
        _deadline = seen.At + Patience + TimeSpan.FromSeconds((double)Math.Min(seen.Variables.Number(Duration16) ?? 0, 86400));
    }

    private void Tell(Observation seen)
    {
        var names = string.Join(", ", _due!.Select(due => seen.Version == OcppVersion.V16 ? $"connector {due.Evse}" : $"EVSE {due.Evse} connector {due.Connector}"));
        _due = null;
        seen.Report(Breach(seen.Version == OcppVersion.V16 ? Of16 : _isOfStation ? OfStation : OfEvse, $"Made inoperative minutes ago, and still Available as far as anybody was told: {names}.", "Unavailable", "Available"));
    }
}
