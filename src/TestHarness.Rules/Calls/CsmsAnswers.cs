using TestHarness.Ocpp;

namespace TestHarness.Rules.Calls;

/// <summary>The CSMS answers what the station asks.</summary>
internal sealed class CsmsAnswers() : UnansweredCalls(Description)
{
    private static readonly RuleCard Description = new(
        "call-answered-csms",
        "calls",
        Party.Csms,
        RuleCard.Every,
        "A station has one request open at a time: until it gives up waiting, every other message stays in its queue. A CSMS that leaves out an answer, as of a message that it finds odd, holds up the whole station.",
        Answers);
}
