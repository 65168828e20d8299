using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules.Transactions;

/// <summary>The idToken of a transaction is told once for each authorization, to begin or to end it, and not when the CSMS ended it (field idToken of TransactionEventRequest).</summary>
internal sealed class IdTokenOnce() : EventsInOrder<IdTokenOnce.Token>(Description)
{
    private const string Once = "TransactionEventRequest.idToken";

    private static readonly RuleCard Description = new(
        "idtoken-once",
        "transactions",
        Party.Station,
        RuleCard.V2,
        "Each idToken in an event asks the CSMS to authorize it anew. A station that repeats it with every meter value multiplies the load, and one refusal by mistake stops the charging.",
        new Requirement(Once, "An idToken is told once for each authorization, and not when the CSMS ended the transaction.", RuleWeight.Should));

    /// <inheritdoc />
    protected override void Next(Observation seen, EventReading read, Token state)
    {
        if (read.Payload.Text("idToken", "idToken") is not { } token)
            return;
        if (token == state.Last && read.Trigger is "MeterValueClock" or "MeterValuePeriodic" or "ChargingRateChanged" or "Trigger")
            seen.Report(Finding($"The idToken of transaction {read.Id} is repeated in an event that authorizes nothing ({read.Trigger}).", read));
        else if (state.Last is not null && read is { Type: "Ended", Trigger: "RemoteStop" or "ResetCommand" })
            seen.Report(Finding($"Transaction {read.Id} was ended by the CSMS ({read.Trigger}), and its event has an idToken.", read));
        state.Last = token;
    }

    private Finding Finding(string message, EventReading read) => Breach(Once, message, "no idToken", $"idToken with {read.Trigger}", "idToken");

    internal sealed class Token
    {
        internal string? Last { get; set; }
    }
}
