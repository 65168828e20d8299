using TestHarness.Ocpp;

namespace TestHarness.Rules.Connections;

/// <summary>The CSMS answers the pings of the station.</summary>
internal sealed class CsmsPongs() : UnansweredPings(Description)
{
    private static readonly RuleCard Description = new(
        "pong-csms",
        "connections",
        Party.Csms,
        RuleCard.Every,
        "By pings a station finds out that its connection is dead. One whose pings nobody answers drops a connection that works, and comes back, for ever.",
        Answer);
}
