using TestHarness.Ocpp;
using TestHarness.Rules.Transactions;

namespace TestHarness.Rules.MeterValues;

/// <summary>
/// A transaction that has charged tells the energy registers of its start (E01.FR.09, E02.FR.09) and of its end (E06.FR.11) where they are among the measurands that are set. Silent about a transaction of which an event
/// was not seen or was sent later, and about ends in which a meter may have been out of reach; a station short of memory may drop values (E06.FR.12), so that it is a trap.
/// </summary>
internal sealed class BillValues() : EventsInOrder<BillValues.Bill>(Description)
{
    private const string AtEnd = "E06.FR.11";
    private const string AtStart = "E01.FR.09";
    private const string Ended = "SampledDataCtrlr.TxEndedMeasurands";
    private const string Started = "SampledDataCtrlr.TxStartedMeasurands";
    private const string Enabled = "SampledDataCtrlr.Enabled";
    private const string Register = "Energy.Active.Import.Register";

    private static readonly RuleCard Description = new(
        "bill-values",
        "meter values",
        Party.Station,
        RuleCard.V2,
        "The bill is the difference of two readings. Without the one at the start or the one at the end, a CSMS takes the last that it happened to get, or bills nothing.",
        new Requirement(AtEnd, "The event that ends a transaction has the energy register of the end, where that is set.", RuleWeight.Trap),
        new Requirement(AtStart, "The events of a transaction have the energy register of the start, where that is set.", RuleWeight.Trap));

    private static readonly string[] Told = [Ended, Started, Enabled];

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    protected override void Next(Observation seen, EventReading read, Bill state)
    {
        if (read.Type == "Started")
            (state.NeedsStart, state.NeedsEnd) = (Asks(seen, Started), Asks(seen, Ended));
        state.IsUnsure |= read.IsOffline || read.Trigger == "AbnormalCondition";
        state.HasCharged |= read.ChargingState == "Charging";
        state.HasStart |= Has(seen, "Transaction.Begin");
        if (read.Type != "Ended" || state.IsUnsure || !state.HasCharged || read.StoppedReason is "PowerLoss" or "PowerQuality" or "Reboot" or "EmergencyStop" or "GroundFault" or "OvercurrentFault")
            return;
        if (state.NeedsStart && Asks(seen, Started) && !state.HasStart)
            Report(seen, AtStart, read.Id, "start", "Transaction.Begin");
        if (state.NeedsEnd && Asks(seen, Ended) && !Has(seen, "Transaction.End"))
            Report(seen, AtEnd, read.Id, "end", "Transaction.End");
    }

    private void Report(Observation seen, string requirement, string id, string when, string context) =>
        seen.Report(Breach(requirement, $"Transaction {id} has charged and ends, and the energy register of its {when} was not told.", $"{Register} with context {context}", "none", "meterValue"));

    private static bool Asks(Observation seen, string variable) =>
        seen.Variables.Flag(Enabled) is not false && seen.Variables.Text(variable)?.Split(',', StringSplitOptions.TrimEntries).Contains(Register) is true;

    private static bool Has(Observation seen, string context) =>
        seen.Readings.Any(reading => reading.Samples.Any(sample => sample.Context == context && sample.Measurand == Register));

    internal sealed class Bill
    {
        internal bool NeedsStart { get; set; }

        internal bool NeedsEnd { get; set; }

        internal bool HasStart { get; set; }

        internal bool HasCharged { get; set; }

        internal bool IsUnsure { get; set; }
    }
}
