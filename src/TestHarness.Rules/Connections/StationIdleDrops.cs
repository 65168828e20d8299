using TestHarness.Ocpp;

namespace TestHarness.Rules.Connections;

/// <summary>The station does not end one connection after another when nothing went by for a while.</summary>
internal sealed class StationIdleDrops() : IdleDrops(Description)
{
    private static readonly RuleCard Description = new(
        "idle-drop-station",
        "connections",
        Party.Station,
        RuleCard.Every,
        "A station, or a router beside it, that is less patient than its own interval of pings or heartbeats is away every few minutes: each time it loads its CSMS with a new start, and what was under way is lost.",
        Stands);
}
