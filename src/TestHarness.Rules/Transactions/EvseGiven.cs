using TestHarness.Ocpp;

namespace TestHarness.Rules.Transactions;

/// <summary>Once the EV is connected, the next event names EVSE and connector (E01.FR.16), and they stay what they were.</summary>
internal sealed class EvseGiven() : EventsInOrder<EvseGiven.Place>(Description)
{
    private const string Given = "E01.FR.16";
    private const string Same = "TransactionEventRequest.evse";

    private static readonly RuleCard Description = new(
        "evse-given",
        "transactions",
        Party.Station,
        RuleCard.V2,
        "Where a transaction takes place is told once, when the EV is connected. A CSMS that is not told cannot show which socket is in use, nor send a charging profile or an unlock to the right one.",
        new Requirement(Given, "By the time that the EV is connected, an event has told EVSE and connector."),
        new Requirement(Same, "EVSE and connector stay the same while the EV is connected.", RuleWeight.Trap));

    /// <inheritdoc />
    protected override void Next(Observation seen, EventReading read, Place state)
    {
        var (evse, connector) = (read.Payload.Number("evse", "id"), read.Payload.Number("evse", "connectorId"));
        var isConnected = read.ChargingState is "EVConnected" or "Charging" or "SuspendedEV" or "SuspendedEVSE";
        if (evse is { } named && state is { Evse: { } before, IsConnected: true } && isConnected && (before != named || (connector is not null && state.Connector is not null && connector != state.Connector)))
            seen.Report(Breach(Same, $"Transaction {read.Id} moved to another place while its EV was connected.", Name(before, state.Connector), Name(named, connector), "evse"));
        state.Evse = evse ?? state.Evse;
        state.Connector = connector ?? state.Connector;
        if (isConnected && state is { Connector: null, IsReported: false })
        {
            state.IsReported = true;
            seen.Report(Breach(Given, $"The EV of transaction {read.Id} is connected ({read.ChargingState}), and no event has told where.", "evse.id and evse.connectorId", Name(state.Evse, null), "evse"));
        }

        if (read.ChargingState is not null)
            state.IsConnected = isConnected;
    }

    private static string Name(long? evse, long? connector) => (evse, connector) switch
    {
        (null, _) => "no EVSE",
        (_, null) => $"EVSE {evse} without connector",
        _ => $"EVSE {evse}, connector {connector}",
    };

    internal sealed class Place
    {
        internal long? Evse { get; set; }

        internal long? Connector { get; set; }

        internal bool IsConnected { get; set; }

        internal bool IsReported { get; set; }
    }
}
