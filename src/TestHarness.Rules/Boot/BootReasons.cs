using TestHarness.Ocpp;

namespace TestHarness.Rules.Boot;

/// <summary>What a BootNotification says of itself.</summary>
internal static class BootReasons
{
    private static readonly string[] Starts =
        ["ApplicationReset", "FirmwareUpdate", "LocalReset", "PowerUp", "RemoteReset", "ScheduledReset", "Watchdog"];

    /// <summary>Whether a BootNotification of 2.x says that the station has started; one that was only triggered or renewed, or does not know, says no such thing.</summary>
    internal static bool IsStart(Observation seen) => seen.Version is OcppVersion.V201 or OcppVersion.V21 && Starts.Contains(seen.Payload.Text("reason"));
}
