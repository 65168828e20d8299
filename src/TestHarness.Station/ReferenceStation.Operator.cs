using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.Hardware;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;
using TestHarness.Transport.Rpc;

namespace TestHarness.Station;

/// <content>What a person at the station can do besides its power switch. Ids that do not exist throw <see cref="ArgumentOutOfRangeException"/>.</content>
public sealed partial class ReferenceStation
{
    /// <summary>Connects a vehicle: both ends of the cable, or its loose end where the other is in the socket or fixed.</summary>
    /// <exception cref="InvalidOperationException">A vehicle is plugged in to this EVSE already.</exception>
    public Task PlugInAsync(int evseId, int connectorId = 1, EvOptions? ev = null) => ActAsync(evseId, evse =>
    {
        if (evse.Plugged is not null)
            throw new InvalidOperationException($"A vehicle is plugged in to EVSE {evseId} already.");
        if (_options.LocksUntilAuthorized && evse.OpensSockets?.Invoke() != true)
            throw new InvalidOperationException($"The socket of EVSE {evseId} is shut until a driver is authorized.");
        evse.PlugIn(Connector(evse, connectorId), ev ?? new EvOptions());
    });

    /// <summary>Disconnects the vehicle and takes the cable with it; out of a socket only when its lock is open once the vehicle is gone.</summary>
    /// <exception cref="InvalidOperationException">No vehicle is plugged in.</exception>
    public Task UnplugAsync(int evseId) => ActAsync(evseId, evse =>
    {
        var connector = Plugged(evse);
        evse.UnplugVehicle(connector);
        if (connector is { CableInSocket: true, Locked: false })
            evse.PullCable(connector);
    });

    /// <summary>Takes the cable off the vehicle and leaves its other end in the socket.</summary>
    /// <exception cref="InvalidOperationException">No vehicle is plugged in.</exception>
    public Task UnplugVehicleAsync(int evseId) => ActAsync(evseId, evse => evse.UnplugVehicle(Plugged(evse)));

    /// <summary>Takes the cable out of the station's socket.</summary>
    /// <exception cref="InvalidOperationException">No cable is in the socket, or it is locked.</exception>
    public Task PullCableAsync(int evseId, int connectorId = 1) => ActAsync(evseId, evse => evse.PullCable(Connector(evse, connectorId) switch
    {
        { CableInSocket: false } => throw new InvalidOperationException($"No cable is in the socket of connector {connectorId} of EVSE {evseId}."),
        { Locked: true } => throw new InvalidOperationException($"The cable in connector {connectorId} of EVSE {evseId} is locked."),
        var connector => connector,
    }));

    /// <summary>Presents a token at the station's reader, or at that of an EVSE.</summary>
    /// <param name="idToken">The token, as the reader tells it.</param>
    /// <param name="type">IdTokenEnumStringType.</param>
    /// <param name="evseId">The EVSE whose reader it is, or that the driver chose; null leaves the choice to the station.</param>
    public Task PresentIdTokenAsync(string idToken, string type = "ISO14443", int? evseId = null) => _serial.RunAsync(() =>
    {
        if (evseId is { } id)
            Evse(id);
        _cabinet.PresentToken(idToken, type, evseId);
        return Task.CompletedTask;
    });

    /// <summary>Chooses on the user interface what a master pass that was presented stops (C16.FR.01).</summary>
    /// <param name="evseIds">The EVSEs whose transactions are stopped; null stops all.</param>
    /// <exception cref="InvalidOperationException">The user interface does not offer it: no master pass was presented, or there is no user interface.</exception>
    public Task ChooseTransactionsAsync(IReadOnlyCollection<int>? evseIds = null) => _serial.RunAsync(() =>
    {
        foreach (var id in evseIds ?? [])
            Evse(id);
        var choose = _cabinet.MasterPassMenu ?? throw new InvalidOperationException("The station offers no transactions to choose from.");
        choose(evseIds);
        return Task.CompletedTask;
    });

    /// <summary>Sets or changes limits of the transaction on an EVSE, as a driver does at the station or in its app (E16.FR.01); null leaves a limit as it is, and one that the station does not support is not taken.</summary>
    /// <param name="evseId">The EVSE.</param>
    /// <param name="maxCost">Most cost, in the currency of the tariff.</param>
    /// <param name="maxEnergy">Most energy, in Wh.</param>
    /// <param name="maxTime">Most time since the transaction's start, in seconds.</param>
    /// <exception cref="InvalidOperationException">No transaction is under way there.</exception>
    public Task SetLimitAsync(int evseId, decimal? maxCost = null, decimal? maxEnergy = null, int? maxTime = null) => ActAsync(evseId, evse =>
    {
        var session = Powered.Get<TransactionService>().OfEvse(evse.Id);
        if (session.Transaction is null)
            throw new InvalidOperationException($"No transaction is under way on EVSE {evseId}.");
        session.SetLimit(new TransactionLimitType { MaxCost = maxCost, MaxEnergy = maxEnergy, MaxTime = maxTime });
    });

    /// <summary>Presses the stop button of an EVSE.</summary>
    public Task PressStopAsync(int evseId) => ActAsync(evseId, evse => evse.PressStop());

    /// <summary>Drives a vehicle into the parking bay.</summary>
    public Task OccupyParkingBayAsync(int evseId) => ActAsync(evseId, evse => evse.SetBay(true));

    /// <summary>Drives it out again.</summary>
    public Task LeaveParkingBayAsync(int evseId) => ActAsync(evseId, evse => evse.SetBay(false));

    /// <summary>Cuts the network cable: the connection drops and none can be opened.</summary>
    public Task CutNetworkAsync() => NetworkAsync(up: false);

    /// <summary>Mends the network cable.</summary>
    public Task RestoreNetworkAsync() => NetworkAsync(up: true);

    /// <summary>Gives a connector a fault.</summary>
    /// <param name="evseId">The EVSE.</param>
    /// <param name="connectorId">The connector.</param>
    /// <param name="code">What is wrong, for the log and the connector's Problem variable.</param>
    public Task SetConnectorFaultAsync(int evseId, int connectorId = 1, string code = "GroundFault") => ActAsync(evseId, evse => evse.SetFault(Connector(evse, connectorId), code));

    /// <summary>Repairs it.</summary>
    public Task ClearFaultAsync(int evseId, int connectorId = 1) => ActAsync(evseId, evse => evse.SetFault(Connector(evse, connectorId), null));

    /// <summary>Jams or frees the lock of a socket, so that UnlockConnector fails.</summary>
    public Task JamLockAsync(int evseId, int connectorId = 1, bool jammed = true) => ActAsync(evseId, evse => Connector(evse, connectorId).LockJammed = jammed);

    /// <summary>Lets the vehicle stop asking for energy.</summary>
    public Task EvSuspendAsync(int evseId) => ActAsync(evseId, evse => evse.SetVehicleReady(false));

    /// <summary>Lets the vehicle ask for energy.</summary>
    public Task EvResumeAsync(int evseId) => ActAsync(evseId, evse => evse.SetVehicleReady(true));

    /// <summary>Keeps TransactionEvents back, as while the CSMS asks for the state of a queue (E14); until <see cref="DeliverEventsAsync"/>.</summary>
    /// <exception cref="InvalidOperationException">The station has no power.</exception>
    public Task HoldEventsAsync() => QueueAsync(queue =>
    {
        queue.Hold();
        return Task.CompletedTask;
    });

    /// <summary>Sends the newest TransactionEvent that is kept back ahead of the others.</summary>
    /// <exception cref="InvalidOperationException">The station has no power.</exception>
    public Task DeliverLastEventAsync() => QueueAsync(queue => queue.DeliverLastAsync());

    /// <summary>Sends the TransactionEvents that are kept back.</summary>
    /// <exception cref="InvalidOperationException">The station has no power.</exception>
    public Task DeliverEventsAsync() => QueueAsync(queue =>
    {
        queue.Deliver();
        return Task.CompletedTask;
    });

    /// <summary>Sends a CALL as it is given, for peers that have to be asked something on demand; not checked and not part of the station's own behaviour. A seqNo that a
    /// TransactionEvent takes in one of its transactions is not used again.</summary>
    /// <param name="action">The action.</param>
    /// <param name="payload">The payload's JSON.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="InvalidOperationException">The station has no power or no connection.</exception>
    public Task<CallReply> SendAsync(string action, ReadOnlyMemory<byte> payload) => _serial.RunAsync(() =>
    {
        if (action == "TransactionEvent")
            Powered.Get<TransactionService>().TakeNumber(payload);
        return Powered.Get<CsmsLink>().SendRawAsync(action, payload);
    });

    /// <summary>Lays down the answer to the next CALL of an action, for peers that need a certain one: the station gives it and does nothing else. What it would refuse, it still refuses.</summary>
    /// <param name="action">The action.</param>
    /// <param name="payload">The answer's JSON; not checked.</param>
    public Task AnswerNextAsync(string action, ReadOnlyMemory<byte> payload) => _serial.RunAsync(() =>
    {
        _answers.Add(action, payload);
        return Task.CompletedTask;
    });

    private StationContext Powered => _boot ?? throw new InvalidOperationException("The station has no power.");

    private Task QueueAsync(Func<TransactionQueue, Task> act) => _serial.RunAsync(() => act(Powered.Get<TransactionQueue>()));

    private static ConnectorHardware Plugged(EvseHardware evse) =>
        evse.Plugged ?? throw new InvalidOperationException($"No vehicle is plugged in to EVSE {evse.Id}.");

    private static ConnectorHardware Connector(EvseHardware evse, int connectorId) =>
        evse.Connector(connectorId) ?? throw new ArgumentOutOfRangeException(nameof(connectorId), connectorId, $"EVSE {evse.Id} has {evse.Connectors.Count} connector(s).");

    private EvseHardware Evse(int evseId) =>
        _cabinet.Evse(evseId) ?? throw new ArgumentOutOfRangeException(nameof(evseId), evseId, $"The station has {_cabinet.Evses.Count} EVSE(s).");

    private Task ActAsync(int evseId, Action<EvseHardware> act) => _serial.RunAsync(() =>
    {
        act(Evse(evseId));
        return Task.CompletedTask;
    });

    private Task NetworkAsync(bool up) => _serial.RunAsync(() =>
    {
        _cabinet.SetNetwork(up);
        return Task.CompletedTask;
    });
}
