using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules.Transactions;

/// <summary>Energy flows only in a transaction whose idToken was told (E01.FR.10, where the station says that it authorizes), and a chargingState does not contradict the triggerReason beside it.</summary>
internal sealed class ChargingStates() : EventsInOrder<ChargingStates.Course>(Description)
{
    private const string Authorized = "E01.FR.10";
    private const string State = "TransactionType.chargingState";
    private const string Enabled = "AuthCtrlr.Enabled";

    private static readonly RuleCard Description = new(
        "charging-state",
        "transactions",
        Party.Station,
        RuleCard.V2,
        "The chargingState is what an operator and a driver's app show. Energy without an idToken is billed to nobody, and a state that contradicts what just happened makes support look for a fault that is none.",
        new Requirement(Authorized, "When energy flows, the idToken that it flows for was told."),
        new Requirement(State, "The chargingState fits the triggerReason beside it.", RuleWeight.Trap));

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => [Enabled];

    /// <inheritdoc />
    protected override void Next(Observation seen, EventReading read, Course state)
    {
        state.HasToken |= read.Payload.Has("idToken");
        if (read.ChargingState is not { } charging)
            return;
        if (charging == "Charging" && state is { HasToken: false, IsReported: false } && seen.Variables.Flag(Enabled) is true)
        {
            state.IsReported = true;
            seen.Report(Breach(Authorized, $"Energy flows in transaction {read.Id}, and no event of it has told for which idToken.", "an idToken before Charging", "none", "idToken"));
        }

        if (Contradiction(read.Trigger, charging, state.Last) is { } contradiction)
            seen.Report(Finding(read, contradiction, charging));
        state.Last = charging;
    }

    private static string? Contradiction(string? trigger, string charging, string? last) => (trigger, charging) switch
    {
        ("CablePluggedIn", "Idle") => "a connected EV",
        ("EVCommunicationLost", "Charging") => "no energy without a connection",
        ("ChargingStateChanged", _) when charging == last => "another state than before",
        _ => null,
    };

    private Finding Finding(EventReading read, string expected, string charging) =>
        Breach(State, $"The chargingState of transaction {read.Id} does not fit the triggerReason {read.Trigger}.", expected, charging, "transactionInfo.chargingState");

    internal sealed class Course
    {
        internal bool HasToken { get; set; }

        internal bool IsReported { get; set; }

        internal string? Last { get; set; }
    }
}
