using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Hardware;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;
using TestHarness.Station.V2x;
using Transfer = TestHarness.Ocpp.Messages.V21.EnergyTransferModeEnumType;

namespace TestHarness.Station.Iso15118;

/// <summary>Passes the needs of vehicles that speak ISO 15118 on to the CSMS (K15, K18, K19, Q01, Q02).</summary>
internal sealed class ChargingNeeds(StationContext station, DeviceModelService model) : IStationService
{
    private readonly Dictionary<string, Session> _sessions = [];

    private ICsmsLink Link => station.Get<ICsmsLink>();

    private ITransactions Transactions => station.Get<ITransactions>();

    /// <inheritdoc />
    public void Start()
    {
        Transactions.Started += OnTransaction;
        Transactions.Changed += OnTransaction;
        Transactions.Ended += transaction => _sessions.Remove(transaction.Id);
    }

    /// <summary>Whether the needs of the vehicle on an EVSE were told for its present transaction (K01.FR.34).</summary>
    public bool WereNotified(int evseId) => OnEvse(evseId) is { Told: true };

    /// <summary>Whether they named the power of each phase by itself (K01.FR.142, V2X.08).</summary>
    public bool NamedPhases(int evseId) => OnEvse(evseId) is { Told: true, NamedPhases: true };

    /// <summary>The vehicle on an EVSE whose needs were told for its present transaction; null when there is none.</summary>
    public (EvOptions Vehicle, EvseOptions Evse, EvIso15118Options Ev)? Told(int evseId) =>
        WereNotified(evseId) && Vehicle(evseId) is { Ev: { } ev, Evse: { } evse, Vehicle: { } vehicle } ? (vehicle.Options, evse.Options, ev) : null;

    /// <summary>Lets the vehicle on an EVSE ask for another schedule, because its needs are others now (K17, K20).</summary>
    /// <param name="evseId">The EVSE.</param>
    /// <param name="change">What is other about them.</param>
    /// <exception cref="InvalidOperationException">No transaction of a vehicle that speaks ISO 15118 is under way there.</exception>
    public Task RenegotiateAsync(int evseId, Func<EvIso15118Options, EvIso15118Options> change)
    {
        if (Transactions.OnEvse(evseId) is not { } transaction || Vehicle(evseId) is not { Ev: { } ev, Evse: { } evse, Vehicle: { } vehicle })
            throw new InvalidOperationException($"No transaction of a vehicle that speaks ISO 15118 is under way on EVSE {evseId}.");
        var wanted = change(ev);
        _sessions.TryAdd(transaction.Id, new Session(evseId));
        return NotifyAsync(transaction.Id, evse, vehicle, wanted, Choose(vehicle.Options, wanted, evse, null));
    }

    /// <summary>Takes a list of energy transfers that the CSMS allows, and negotiates the service with the vehicle again (Q02.FR.06, Q02.FR.07).</summary>
    /// <returns>False when the transaction is not under way with such a vehicle.</returns>
    public bool Allow(string transactionId, IReadOnlyList<Transfer> allowed, out Func<Task> renegotiate)
    {
        renegotiate = static () => Task.CompletedTask;
        if (Transactions.Active.FirstOrDefault(t => t.Id == transactionId) is not { EvseId: { } evseId } || Vehicle(evseId) is not { Ev: { } ev, Evse: { } evse, Vehicle: { } vehicle })
            return false;
        var requested = Choose(vehicle.Options, ev, evse, allowed);
        renegotiate = () => NotifyAsync(transactionId, evse, vehicle, ev, requested);
        return true;
    }

    private void OnTransaction(ActiveTransaction transaction)
    {
        if (transaction is not { IsAuthorized: true, EvseId: { } evseId } || transaction.ChargingState == ChargingStateEnumType.Idle || _sessions.ContainsKey(transaction.Id))
            return;
        if (Vehicle(evseId) is not { Ev: { } ev, Evse: { } evse, Vehicle: { } vehicle })
            return;
        _sessions[transaction.Id] = new Session(evseId);

        // Until the CSMS allows more, only charging is asked for (Q01.FR.09, Q02.FR.04).
        station.Start(() => NotifyAsync(transaction.Id, evse, vehicle, ev, Choose(vehicle.Options, ev, evse, null)));
    }

    private async Task NotifyAsync(string transactionId, EvseHardware evse, Vehicle vehicle, EvIso15118Options ev, Transfer requested)
    {
        var bidirectional = IsBidirectional(requested);
        var outcome = await Link.CallAsync(new NotifyEVChargingNeedsRequest
        {
            EvseId = evse.Id,
            Timestamp = station.Clock.Now,
            MaxScheduleTuples = ev.IsPart20 ? null : 3,
            ChargingNeeds = Needs(evse, vehicle, ev, requested),
        });
        if (!_sessions.TryGetValue(transactionId, out var session))
            return;
        if (outcome.Answer is { Status: NotifyEVChargingNeedsStatusEnumType.Rejected } && bidirectional)
        {
            // Q01.FR.05: another energy transfer is negotiated.
            await NotifyAsync(transactionId, evse, vehicle, ev, Usual(evse.Options, vehicle.Options));
            return;
        }

        _sessions[transactionId] = session with
        {
            Told = outcome.Kind == CallOutcomeKind.Answered && outcome.Answer!.Status != NotifyEVChargingNeedsStatusEnumType.Rejected,
            NamedPhases = ev.NamesPhases && Link.Version == OcppVersion.V21,
        };
    }

    private ChargingNeedsType Needs(EvseHardware evse, Vehicle vehicle, EvIso15118Options ev, Transfer requested)
    {
        var options = vehicle.Options;
        var energy = (decimal)Math.Round(ev.EnergyAmount ?? options.BatteryCapacity - vehicle.StoredEnergy);
        var voltage = (decimal)evse.Options.Voltage;
        var current = Math.Round((decimal)options.MaxPower / (voltage * (evse.Options.IsDirectCurrent ? 1 : Math.Min(evse.Options.Phases, options.Phases))), 1, MidpointRounding.ToZero);
        var part20 = Link.Version == OcppVersion.V21 && (ev.IsPart20 || IsBidirectional(requested));
        var perPhase = ev.NamesPhases ? Math.Round((decimal)options.MaxPower / 3) : (decimal?)null;
        return new ChargingNeedsType
        {
            RequestedEnergyTransfer = requested,
            AvailableEnergyTransfer = Link.Version == OcppVersion.V21 && ev.AvailableEnergyTransfer.Count > 0 ? ev.AvailableEnergyTransfer : null,
            DepartureTime = ev.Departure is { } stay ? station.Clock.Now + stay : null,
            ControlMode = part20 ? ev.ControlMode : null,
            MobilityNeedsMode = part20 ? MobilityNeedsModeEnumType.EVCC : null,
            AcChargingParameters = !part20 && !evse.Options.IsDirectCurrent
                ? new ACChargingParametersType { EnergyAmount = energy, EvMinCurrent = 6, EvMaxCurrent = current, EvMaxVoltage = voltage }
                : null,
            DcChargingParameters = !part20 && evse.Options.IsDirectCurrent
                ? new DCChargingParametersType
                {
                    EvMaxCurrent = current,
                    EvMaxVoltage = voltage,
                    EvMaxPower = (decimal)options.MaxPower,
                    EnergyAmount = energy,
                    EvEnergyCapacity = (decimal)options.BatteryCapacity,
                    StateOfCharge = (int)vehicle.StateOfCharge,
                }
                : null,
            V2xChargingParameters = part20
                ? new V2XChargingParametersType
                {
                    MinChargePower = 0,
                    MaxChargePower = perPhase ?? (decimal)options.MaxPower,
                    MaxChargePowerL2 = perPhase,
                    MaxChargePowerL3 = perPhase,
                    MaxDischargePower = (decimal)options.MaxDischargePower,
                    EvTargetEnergyRequest = energy,
                }
                : null,
        };
    }

    // What the vehicle wants when that is allowed and the outlet does it, otherwise the usual way to charge.
    private Transfer Choose(EvOptions vehicle, EvIso15118Options ev, EvseHardware evse, IReadOnlyList<Transfer>? allowed)
    {
        var wanted = new[] { ev.RequestedEnergyTransfer }.OfType<Transfer>().Concat(ev.AvailableEnergyTransfer.Where(IsBidirectional)).ToArray();
        foreach (var transfer in wanted)
        {
            if (IsBidirectional(transfer) ? allowed?.Contains(transfer) == true && Supports(evse, transfer) : allowed?.Contains(transfer) != false)
                return transfer;
        }

        return Usual(evse.Options, vehicle);
    }

    private bool Supports(EvseHardware evse, Transfer transfer) =>
        evse.Options.SupportsV2X
        && evse.Options.IsDirectCurrent == (transfer is Transfer.DcBpt or Transfer.DcAcdpBpt)
        && model.Bool(V2xVariables.Enabled(evse.Id));

    private static Transfer Usual(EvseOptions evse, EvOptions ev) => (evse.IsDirectCurrent, Math.Min(evse.Phases, ev.Phases)) switch
    {
        (true, _) => Transfer.DC,
        (_, 1) => Transfer.AcSinglePhase,
        (_, 2) => Transfer.AcTwoPhase,
        _ => Transfer.AcThreePhase,
    };

    private static bool IsBidirectional(Transfer transfer) => transfer is Transfer.AcBpt or Transfer.AcBptDer or Transfer.DcBpt or Transfer.DcAcdpBpt;

    private (EvseHardware Evse, Vehicle Vehicle, EvIso15118Options Ev)? Vehicle(int evseId) =>
        station.Cabinet.Evse(evseId) is { Options.SupportsIso15118: true, Vehicle: { Options.Iso15118: { } ev } vehicle } evse && model.Bool(Iso15118Variables.Enabled)
            ? (evse, vehicle, ev)
            : null;

    private Session? OnEvse(int evseId) => Transactions.OnEvse(evseId) is { } transaction ? _sessions.GetValueOrDefault(transaction.Id) : null;

    private sealed record Session(int EvseId)
    {
        public bool Told { get; init; }

        public bool NamedPhases { get; init; }
    }
}
