using TestHarness.Ocpp;

namespace TestHarness.Rules.Boot;

/// <summary>What the CSMS answered to the last BootNotification of a connection.</summary>
/// <param name="Status">Accepted, Pending or Rejected.</param>
/// <param name="Interval">The interval, in seconds.</param>
/// <param name="Connection">On which connection.</param>
/// <param name="At">When.</param>
internal sealed record BootAnswer(string Status, long Interval, long Connection, DateTimeOffset At)
{
    /// <summary>Reads one that was delivered; null when the record is none.</summary>
    internal static BootAnswer? Of(Observation seen) =>
        seen.IsResult(Party.Csms, "BootNotification") && seen.IsDelivered && seen.DeliveredPayload.Text("status") is { } status
            ? new BootAnswer(status, seen.DeliveredPayload.Number("interval") ?? 0, seen.Record.ConnectionId, seen.At)
            : null;
}
