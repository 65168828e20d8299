using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Availability;

/// <summary>
/// A status is told when it changes (Part 2 section G01; OCPP 1.6 section 4.9). Told again on the same connection without a start, a trigger or another reason in
/// sight, it is a trap: no requirement forbids it.
/// </summary>
internal sealed class StatusRepeats() : WireRule(Description)
{
    private const string Changed = "StatusNotificationRequest.connectorStatus";
    private const string Changed16 = "OCPP 1.6 §4.9";
    private const int Most = 64;

    private static readonly RuleCard Description = new(
        "status-repeated",
        "availability",
        Party.Station,
        RuleCard.Every,
        "A CSMS takes each status for a change: it writes history, sends notices, and ends what it thought was going on. Stations that repeat them flood it, and hide the change that matters.",
        new Requirement(Changed, "The status of a connector is told when it changed.", RuleWeight.Trap),
        new Requirement(Changed16, "The status of a connector is told when it changed.", RuleWeight.Trap));

    private static readonly string[] Details = ["connectorStatus", "status", "errorCode", "info", "vendorId", "vendorErrorCode"];

    private Recent<(long, long), string>? _told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "StatusNotification"))
            Check(seen);
        else if (_told is null)
            return;
        else if (seen.IsResult(Party.Csms, "StatusNotification"))
            Note(seen);
        else if (seen.IsConnectionChange || seen.IsRequest(Party.Csms) || seen.IsRequest(Party.Station, "BootNotification") || seen.IsRequest(Party.Station, "NotifyEvent"))
            _told.Clear();
    }

    private static (long, long)? Key(PayloadElement payload) =>
        payload.Number("connectorId") is { } connector ? (payload.Number("evseId") ?? -1, connector) : null;

    private static string Tell(PayloadElement payload) => string.Join('\n', Details.Select(name => payload.Text(name)));

    private void Check(Observation seen)
    {
        _told ??= new(Most);
        if (Key(seen.Payload) is not { } key || !_told.TryGet(key, out var told) || told != Tell(seen.Payload))
            return;
        var is16 = seen.Version == OcppVersion.V16;
        var status = seen.Payload.Text(is16 ? "status" : "connectorStatus");
        seen.Report(Breach(is16 ? Changed16 : Changed, $"The status {status} is told again, and nothing changed.", "another status", status, is16 ? "status" : "connectorStatus"));
    }

    // Only what was answered was told: without an answer it may be sent again.
    private void Note(Observation seen)
    {
        if (Key(seen.Request) is not { } key)
            return;
        _told!.Set(key, Tell(seen.Request));
    }
}
