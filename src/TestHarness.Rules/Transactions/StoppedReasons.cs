using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules.Transactions;

/// <summary>
/// The stoppedReason is given unless the driver ended the transaction at the station, and fits the triggerReason (E06.FR.08, F03.FR.03, E05.FR.10, B12.FR.04, E03.FR.05).
/// It says what began the end, which may have been an earlier event: once the authorization ended by itself, nothing is held against it.
/// </summary>
internal sealed class StoppedReasons() : EventsInOrder<StoppedReasons.Ending>(Description)
{
    private const string Given = "E06.FR.08";
    private const string Field = "TransactionType.stoppedReason";

    private static readonly RuleCard Description = new(
        "stopped-reason",
        "transactions",
        Party.Station,
        RuleCard.V2,
        "Why a transaction ended decides about refunds, complaints and repairs. A reason left out counts as the driver's own wish, so that a fault or a stop from afar looks like a satisfied customer.",
        new Requirement(Given, "A transaction that the driver did not end at the station has a stoppedReason."),
        new Requirement("F03.FR.03", "A transaction that ended by a remote stop has the stoppedReason Remote."),
        new Requirement("E05.FR.10", "A transaction that ended because its token was not accepted has the stoppedReason DeAuthorized."),
        new Requirement("B12.FR.04", "A transaction that ended by a reset has the stoppedReason ImmediateReset."),
        new Requirement("E03.FR.05", "A transaction that ended because no cable came has the stoppedReason Timeout.", RuleWeight.Should),
        new Requirement(Field, "Only the event of type Ended has a stoppedReason.", RuleWeight.Trap));

    private static readonly string[] NotTheDriver =
    [
        "AbnormalCondition", "CostLimitReached", "Deauthorized", "EnergyLimitReached", "EVConnectTimeout", "RemoteStop", "ResetCommand", "SoCLimitReached", "TimeLimitReached",
    ];

    /// <inheritdoc />
    protected override void Next(Observation seen, EventReading read, Ending state)
    {
        var reason = read.StoppedReason;
        if (read.Type != "Ended")
        {
            if (reason is not null)
                seen.Report(Finding(Field, $"Transaction {read.Id} has a stoppedReason in an event of type {read.Type}.", "none before the end", reason));
        }
        else if (!state.HasBegun && read.Trigger is { } trigger && NotTheDriver.Contains(trigger))
        {
            End(seen, read, trigger, reason);
        }

        // What takes the authorization away, or the energy, may be what is named when the transaction ends later.
        state.HasBegun |= read.Trigger is "StopAuthorized" or "Deauthorized" or "RemoteStop" or "EVConnectTimeout" or "EVCommunicationLost" or "EVDeparted" or "AbnormalCondition" or "TariffNotAccepted"
            || read.Trigger?.EndsWith("LimitReached", StringComparison.Ordinal) is true;
    }

    private void End(Observation seen, EventReading read, string trigger, string? reason)
    {
        if (reason is null)
        {
            seen.Report(Finding(Given, $"Transaction {read.Id} ended ({trigger}) without a stoppedReason, which means Local.", "a stoppedReason", "none"));
            return;
        }

        (string Requirement, string Reason)? asked = trigger switch
        {
            "RemoteStop" => ("F03.FR.03", "Remote"),
            "Deauthorized" => ("E05.FR.10", "DeAuthorized"),
            "ResetCommand" => ("B12.FR.04", "ImmediateReset"),
            "EVConnectTimeout" => ("E03.FR.05", "Timeout"),
            _ => null,
        };
        if (asked is { } fitting && reason != fitting.Reason)
            seen.Report(Finding(fitting.Requirement, $"Transaction {read.Id} ended with triggerReason {trigger} and another stoppedReason.", fitting.Reason, reason));
    }

    private Finding Finding(string requirement, string message, string expected, string actual) =>
        Breach(requirement, message, expected, actual, "transactionInfo.stoppedReason");

    internal sealed class Ending
    {
        internal bool HasBegun { get; set; }
    }
}
