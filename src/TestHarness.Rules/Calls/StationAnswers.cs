using TestHarness.Ocpp;

namespace TestHarness.Rules.Calls;

/// <summary>The station answers what the CSMS asks.</summary>
internal sealed class StationAnswers() : UnansweredCalls(Description)
{
    private static readonly RuleCard Description = new(
        "call-answered-station",
        "calls",
        Party.Station,
        RuleCard.Every,
        "A CSMS has one request open to a station at a time. A station that leaves out an answer, as to a message that it does not know, cannot be reached until the CSMS gives up waiting.",
        Answers);
}
