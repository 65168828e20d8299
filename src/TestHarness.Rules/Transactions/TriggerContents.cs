using TestHarness.Ocpp;

namespace TestHarness.Rules.Transactions;

/// <summary>An event carries what its triggerReason is about: the state that changed, the token that was authorized, the limit that was set (E01.FR.18, E02.FR.20, F06.FR.07, in 2.1 also K01.FR.110, E16.FR.01, E17.FR.14, I11.FR.07).</summary>
internal sealed class TriggerContents() : EventsInOrder<TriggerContents.Known>(Description)
{
    private static readonly RuleCard Description = new(
        "trigger-reason-content",
        "transactions",
        Party.Station,
        RuleCard.V2,
        "The triggerReason says what happened, and a field says what came of it. Without the field the CSMS knows that something changed and not to what: it shows an old state, or bills nobody.",
        new Requirement("E01.FR.18", "An event about a changed charging state carries the chargingState."),
        new Requirement("E02.FR.20", "A transaction that is authorized carries the idToken by then."),
        new Requirement("F06.FR.07", "An event that the CSMS asked for carries the chargingState."),
        new Requirement("K01.FR.110", "An event about a changed operation mode carries the operationMode."),
        new Requirement("E16.FR.01", "An event about a limit carries the transactionLimit."),
        new Requirement("E17.FR.14", "An event about a resumed transaction is an update and carries the chargingState."),
        new Requirement("I11.FR.07", "An event about a changed tariff carries the tariffId."));

    /// <inheritdoc />
    protected override void Next(Observation seen, EventReading read, Known state)
    {
        state.HasToken |= read.Payload.Has("idToken");
        switch (read.Trigger)
        {
            case "ChargingStateChanged":
                Ask(seen, read, "E01.FR.18", "chargingState");
                break;
            case "Authorized" when !state.HasToken:
                seen.Report(Breach("E02.FR.20", $"Transaction {read.Id} was authorized, and no event of it says for which idToken.", "an idToken", "none", "idToken"));
                break;
            case "Trigger" when state.IsConnected:
                Ask(seen, read, "F06.FR.07", "chargingState");
                break;
            case "OperationModeChanged":
                Ask(seen, read, "K01.FR.110", "operationMode");
                break;
            case "LimitSet":
                Ask(seen, read, "E16.FR.01", "transactionLimit");
                break;
            case "TariffChanged":
                Ask(seen, read, "I11.FR.07", "tariffId");
                break;
            case "TxResumed" when read.Type != "Updated":
                seen.Report(Breach("E17.FR.14", $"Transaction {read.Id} was resumed by an event of type {read.Type}.", "Updated", read.Type, "eventType"));
                break;
            case "TxResumed" when state.IsConnected:
                Ask(seen, read, "E17.FR.14", "chargingState");
                break;
        }

        // Without a cable there may be no state to tell.
        if (read.ChargingState is { } charging)
            state.IsConnected = charging != "Idle";
    }

    private void Ask(Observation seen, EventReading read, string requirement, string field)
    {
        if (!read.Payload.Has("transactionInfo", field))
            seen.Report(Breach(requirement, $"The event with triggerReason {read.Trigger} of transaction {read.Id} has no {field}.", $"a {field}", "none", $"transactionInfo.{field}"));
    }

    internal sealed class Known
    {
        internal bool HasToken { get; set; }

        internal bool IsConnected { get; set; }
    }
}
