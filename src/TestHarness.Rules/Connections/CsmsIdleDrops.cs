using TestHarness.Ocpp;

namespace TestHarness.Rules.Connections;

/// <summary>The CSMS does not end one connection after another when nothing went by for a while.</summary>
internal sealed class CsmsIdleDrops() : IdleDrops(Description)
{
    private static readonly RuleCard Description = new(
        "idle-drop-csms",
        "connections",
        Party.Csms,
        RuleCard.Every,
        "A CSMS, or a load balancer before it, that waits for the next ping just as long as the station takes loses the race every few minutes: the station is shown offline, and what was under way is lost.",
        Stands);
}
