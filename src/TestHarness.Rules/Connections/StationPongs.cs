using TestHarness.Ocpp;

namespace TestHarness.Rules.Connections;

/// <summary>The station answers the pings of the CSMS.</summary>
internal sealed class StationPongs() : UnansweredPings(Description)
{
    private static readonly RuleCard Description = new(
        "pong-station",
        "connections",
        Party.Station,
        RuleCard.Every,
        "By pings a CSMS finds out which connections are dead. A station that does not answer them is taken for dead, and disconnected every few minutes while it works.",
        Answer);
}
