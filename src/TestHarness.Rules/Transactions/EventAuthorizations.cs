using TestHarness.Ocpp;

namespace TestHarness.Rules.Transactions;

/// <summary>The answer to an event with an idToken says whether it is accepted (E01.FR.12, E02.FR.02, E03.FR.02).</summary>
internal sealed class EventAuthorizations() : WireRule(Description)
{
    private const string Status = "E01.FR.12";

    private static readonly RuleCard Description = new(
        "event-authorization",
        "transactions",
        Party.Csms,
        RuleCard.V2,
        "A station may have let somebody charge by an old list, and learns only from the answer to its event whether that was right. Without idTokenInfo it goes on with a blocked card, or stops for caution.",
        new Requirement(Status, "The answer to an event with an idToken has idTokenInfo."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Csms, "TransactionEvent") && seen.Request.Has("idToken") && !seen.Payload.Has("idTokenInfo"))
            seen.Report(Breach(Status, "The event has an idToken, and the answer does not say whether it is accepted.", "idTokenInfo", "none", "idTokenInfo"));
    }
}
