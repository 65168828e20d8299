using TestHarness.Ocpp;

namespace TestHarness.Rules.Availability;

/// <summary>
/// What the CSMS took out of service is still so when the station comes back from a reset (B11.FR.02; OCPP 1.6 section 5.14). Only after a reset of the CSMS: a station that starts for another reason may
/// have been put back into service by somebody at its door.
/// </summary>
internal sealed class KeptAvailability() : WireRule(Description)
{
    private const string Kept = "B11.FR.02";
    private const string Kept16 = "OCPP 1.6 §5.14";
    private static readonly TimeSpan Reboot = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly RuleCard Description = new(
        "availability-kept",
        "availability",
        Party.Station,
        RuleCard.Every,
        "A connector is taken out of service because it is dangerous or somebody works at it. One that is back after a reset gives power where nobody expects it.",
        new Requirement(Kept, "A connector that the CSMS made inoperative is Unavailable after a reset."),
        new Requirement(Kept16, "A connector that the central system made inoperative is Unavailable after a reset."));

    private readonly ConnectorStatuses _statuses = new();
    private HashSet<(long Evse, long Connector)>? _off;
    private List<(long Evse, long Connector)>? _expected;
    private AvailabilityRequest? _asked;
    private DateTimeOffset? _reset;
    private DateTimeOffset _booted;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        foreach (var report in ConnectorReport.Of(seen))
            Learn(report);
        if (seen.IsRequest(Party.Csms, "ChangeAvailability"))
            (_off, _expected, _asked) = (null, null, null);
        else if (seen.IsResult(Party.Station, "ChangeAvailability"))
            Change(seen);
        else if (seen.IsResult(Party.Station, "Reset"))
            _reset = seen.Payload.Text("status") == "Accepted" && !seen.Request.Has("evseId") ? seen.At : null;
        else if (seen.IsRequest(Party.Station, "BootNotification"))
            Boot(seen);
        else if (_expected is not null && seen.IsRequest(Party.Station) && seen.At - _booted > Patience)
            Judge(seen);
    }

    private void Change(Observation seen)
    {
        var asked = AvailabilityRequest.Of(seen);
        if (!asked.IsInoperative || seen.Payload.Text("status") != "Accepted")
            return;
        _asked = asked;
        foreach (var connector in _statuses.With("Unavailable", asked.Evse))
            Learn(new ConnectorReport(connector.Evse, connector.Connector, "Unavailable"));
    }

    private void Learn(ConnectorReport report)
    {
        _statuses.Learn(report);
        if (report.Status is not ("Unavailable" or "Faulted"))
            _off?.Remove((report.Evse, report.Connector));
        else if (report.Status == "Unavailable" && _asked is { } asked && report.Evse > 0 && (asked.Evse ?? report.Evse) == report.Evse && (asked.Connector ?? report.Connector) == report.Connector && (_off ??= []).Count < 64)
            _off.Add((report.Evse, report.Connector));
    }

    private void Boot(Observation seen)
    {
        _expected = _reset is { } reset && seen.At - reset < Reboot && _off is { Count: > 0 } ? [.. _off] : null;
        (_booted, _reset) = (seen.At, null);
        _statuses.Clear();
    }

    private void Judge(Observation seen)
    {
        var back = _expected!.Where(connector => _statuses.Of(connector) == "Available").ToList();
        _expected = null;
        if (back.Count == 0)
            return;
        var names = string.Join(", ", back.Select(connector => seen.Version == OcppVersion.V16 ? $"connector {connector.Evse}" : $"EVSE {connector.Evse} connector {connector.Connector}"));
        seen.Report(Breach(seen.Version == OcppVersion.V16 ? Kept16 : Kept, $"Made inoperative by the CSMS, and Available after the reset: {names}.", "Unavailable", "Available"));
    }
}
