using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Authorization;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Hardware;
using TestHarness.Station.Metering;

namespace TestHarness.Station.Transactions;

/// <summary>
/// What happens at one EVSE between a vehicle's coming and its going: authorization, contactor, and the transaction that is the reported part of it
/// (block E). Each happening is first told with its own trigger reason in the state of charging that it met, and what the station then does about
/// the contactor is told as a change of that state. A session without EVSE waits for the driver to choose one by plugging in.
/// </summary>
internal sealed class ChargingSession
{
    private readonly SessionTools _tools;
    private readonly EventComposer _composer;
    private readonly TransactionSampler _sampler;
    private readonly InvalidTokenRule _invalid;
    private readonly TransactionCosts _costs;
    private readonly LimitWatch _limits;
    private readonly SignedStart _signed;
    private Conditions _conditions;
    private IDisposable? _connectTimer;
    private int? _untoldRemoteStart;
    private int? _untoldReservation;
    private ChargingProfileType? _pendingProfile;
    private (Permit Driver, ReasonEnumType Reason)? _leaving;

    public ChargingSession(SessionTools tools, EvseHardware? evse, bool knownConnected = false, bool knownBay = false)
    {
        _tools = tools;
        Evse = evse;
        _composer = new EventComposer(tools);
        _sampler = new TransactionSampler(tools, this);
        _invalid = new InvalidTokenRule(tools, this);
        _costs = new TransactionCosts(tools, this);
        _limits = new LimitWatch(tools, this, _costs);
        _signed = new SignedStart(tools, this, StartValueSigned);
        Cable = new CableLock(tools, this);
        _conditions = new Conditions(knownBay && evse?.BayOccupied == true, knownConnected && evse?.Plugged is not null, false, false, false);
    }

    /// <summary>Raised after a transaction started, changed or ended.</summary>
    public event Action<ChargingSession, TransactionEventEnumType>? Told;

    /// <summary>Raised when the driver never plugged in.</summary>
    public event Action<ChargingSession>? Lapsed;

    /// <summary>The EVSE; null while none is chosen.</summary>
    public EvseHardware? Evse { get; private set; }

    /// <summary>The transaction under way.</summary>
    public Transaction? Transaction { get; private set; }

    /// <summary>The transaction that ended last, for those who are told of its end.</summary>
    public ActiveTransaction? EndedTransaction { get; private set; }

    /// <summary>The authorization in force.</summary>
    public Permit? Permit { get; private set; }

    /// <summary>The lock of the cable in the EVSE's socket.</summary>
    public CableLock Cable { get; }

    /// <summary>Who ends something here by presenting his token again: his authorization, or the locking of his cable.</summary>
    public Permit? Holder => Permit ?? Cable.Claimant;

    /// <summary>Whether the start value was signed, and told as what the transaction started with.</summary>
    public bool StartIsSigned => _signed.IsReceived;

    /// <summary>The reservation that the driver used and that no event has told yet.</summary>
    public int? UntoldReservation => _untoldReservation;

    /// <summary>Whether nothing is going on.</summary>
    public bool IsBlank => Transaction is null && Permit is null && Cable.Owner is null;

    /// <summary>The state of charging.</summary>
    public ChargingStateEnumType State => Evse?.Plugged is null
        ? ChargingStateEnumType.Idle
        : _tools.Flow.State(Evse) switch
        {
            FlowState.Flowing => ChargingStateEnumType.Charging,
            FlowState.HeldByVehicle => ChargingStateEnumType.SuspendedEV,
            FlowState.HeldByEvse => ChargingStateEnumType.SuspendedEVSE,
            _ => ChargingStateEnumType.EVConnected,
        };

    private IReadOnlyList<string> StartPoints => _tools.Model.List(TxCtrlr.TxStartPoint);

    private IReadOnlyList<string> StopPoints => _tools.Model.List(TxCtrlr.TxStopPoint);

    private int? PhasesUsed => Evse is not null && _tools.Flow.Phases(Evse) is > 0 and var phases ? phases : null;

    private bool MayStart => _tools.Registration.MayCharge(_tools.Model) && (Evse is null || _tools.Availability.IsOperative(Evse));

    /// <summary>Binds a session without EVSE to one.</summary>
    public void Choose(EvseHardware evse)
    {
        Evse = evse;
        _conditions = _conditions with { Bay = evse.BayOccupied && _conditions.Bay };
        if (Transaction is { } transaction)
            (transaction.EvseId, transaction.MeterStart) = (evse.Id, _tools.Meter.Imported(evse));
    }

    /// <summary>A vehicle came into the bay or left it.</summary>
    public void BayChanged() =>
        Step(Evse!.BayOccupied ? TriggerReasonEnumType.EVDetected : TriggerReasonEnumType.EVDeparted, ReasonEnumType.Local);

    /// <summary>A vehicle was connected or disconnected.</summary>
    public void CableChanged()
    {
        Cable.VehicleChanged(Evse!.Plugged is not null);
        if (Evse.Plugged is not null)
        {
            _connectTimer?.Dispose();
            Step(TriggerReasonEnumType.CablePluggedIn);
            if (!_tools.Authorizer.IsEnabled && Permit is null && MayStart && !_tools.Reservations.IsKept(Evse.Id))
                Authorize(new Permit(new IdTokenType { IdToken = "", Type = "NoAuthorization" }, null), TriggerReasonEnumType.Authorized);
        }
        else
        {
            _tools.Flow.Switch(Evse, closed: false);
            Disconnected();
            Step(TriggerReasonEnumType.EVCommunicationLost, ReasonEnumType.EVDisconnected);
            if (Permit is not null && !Evse.Connectors.Any(connector => connector.CableInSocket))
                WatchConnection();
        }

        Energize();
    }

    /// <summary>A cable was taken out of the socket.</summary>
    public void CablePulled()
    {
        Cable.Forget();
        if (Permit is not null)
            WatchConnection();
    }

    /// <summary>A fault came at the connector in use: charging stops and so does the transaction (E06.FR.16).</summary>
    public void Faulted(string code)
    {
        if (Transaction is not null || Permit is not null)
            Finish(TriggerReasonEnumType.AbnormalCondition, Enum.TryParse<ReasonEnumType>(code, out var reason) ? reason : ReasonEnumType.Other);
    }

    /// <summary>The station, or the EVSE, may be used again: what is already there counts as having come now.</summary>
    public void Reconsider()
    {
        if (Transaction is not null)
            return;
        Step(Evse?.Plugged is not null ? TriggerReasonEnumType.CablePluggedIn : TriggerReasonEnumType.EVDetected);
        Energize();
    }

    /// <summary>The driver is authorized.</summary>
    /// <param name="permit">By which token.</param>
    /// <param name="trigger">Authorized or RemoteStart.</param>
    /// <param name="remoteStartId">The id of the RequestStartTransaction that asked for it.</param>
    /// <param name="profile">The charging profile that came with it.</param>
    /// <param name="reservation">The reservation that he used.</param>
    public void Authorize(Permit permit, TriggerReasonEnumType trigger, int? remoteStartId = null, ChargingProfileType? profile = null, int? reservation = null)
    {
        Permit = permit;
        _untoldReservation = reservation;
        _leaving = null;
        Cable.Forget();
        _untoldRemoteStart = remoteStartId;
        _pendingProfile = profile;
        _composer.TokenUntold = true;
        _tools.Reservations.Refresh();
        if (Transaction is { } transaction)
        {
            (transaction.Token, transaction.Group, transaction.IsAuthorized, transaction.EndingReason) = (permit.Token, permit.Group, true, null);
            InstallProfile();
            transaction.IsHeld = false;
            if (Evse is not null)
                _tools.Flow.Release(Evse, HoldReason.NotResumed);
        }

        Step(trigger);
        if (Evse?.Plugged is null)
            WatchConnection();
        Energize();
    }

    /// <summary>The authorization ends; the transaction too where a stop point says so.</summary>
    public void Stop(TriggerReasonEnumType trigger, ReasonEnumType reason, IdTokenType? token = null)
    {
        EndPermit(reason);
        Step(trigger, reason, request => token is null ? request : request with { IdToken = token });
        Energize();
    }

    /// <summary>The driver presents his token again, or one of his group's: ends the authorization, or has the cable back that was kept for him.</summary>
    public void Leave(IdTokenType token)
    {
        if (Permit is null)
            Cable.Open();
        else
            Stop(TriggerReasonEnumType.StopAuthorized, ReasonEnumType.Local, token);
    }

    /// <summary>Authorization and transaction end, whatever the stop points say.</summary>
    public void Finish(TriggerReasonEnumType trigger, ReasonEnumType reason)
    {
        EndPermit(reason);
        _conditions = Now();
        if (Transaction is { } transaction)
        {
            transaction.EndingReason = reason;
            End(trigger, reason, null);
        }

        Energize();
    }

    /// <summary>Sends an Updated event.</summary>
    public void Report(TriggerReasonEnumType trigger, Func<TransactionEventRequest, TransactionEventRequest>? complete = null)
    {
        if (Transaction is not null)
            Tell(TransactionEventEnumType.Updated, trigger, complete);
    }

    /// <summary>What flows may have changed: tells a new state of charging or number of phases.</summary>
    public void FlowChanged()
    {
        var told = Transaction;
        var report = told is null || told.ToldState != State || (State == ChargingStateEnumType.Charging && told.ToldPhases != PhasesUsed);
        Step(
            TriggerReasonEnumType.ChargingStateChanged,
            State == ChargingStateEnumType.SuspendedEV ? ReasonEnumType.StoppedByEV : ReasonEnumType.Other,
            report: report);
        _limits.Look();
    }

    /// <summary>The driver sets or changes limits of the transaction (E16.FR.01).</summary>
    public void SetLimit(TransactionLimitType limit) => _limits.SetByDriver(limit);

    /// <summary>Looks whether a limit of the transaction is reached; true when one is that was not before.</summary>
    public bool LookAtLimits() => _limits.Look();

    /// <summary>A limit is reached: energy transfer is suspended (E16.FR.05), or the transaction ends (E16.FR.06).</summary>
    public void ReachLimit(TriggerReasonEnumType trigger, ReasonEnumType reason)
    {
        if (StopPoints.Contains("EnergyTransfer"))
        {
            Finish(trigger, reason);
            return;
        }

        _tools.Flow.Hold(Evse!, HoldReason.LimitReached);
        Step(trigger, reason);
    }

    /// <summary>The CSMS told what the transaction costs up to now.</summary>
    public void CostUpdated(decimal total)
    {
        if (Transaction is not { } transaction)
            return;
        transaction.CentralCost = total;
        Save();
        _limits.Look();
    }

    /// <summary>The CSMS has the transaction charged by another tariff from now on.</summary>
    public void ChangeTariff(TariffType tariff)
    {
        if (Transaction is null)
            return;
        _costs.Change(tariff);
        _limits.Look();
    }

    /// <summary>A number of its events was taken by somebody else; the next is above it.</summary>
    public void TakeNumber(int seqNo)
    {
        if (Transaction is not { } transaction || transaction.SeqNo > seqNo)
            return;
        transaction.SeqNo = seqNo + 1;
        Save();
    }

    /// <summary>The CSMS answered an event of this transaction.</summary>
    public void Answered(TransactionEventRequest request, TransactionEventResponse response)
    {
        if (response.TransactionLimit is { } limit && Transaction is not null)
            _limits.SetByCsms(limit);
        if (response.TotalCost is { } total)
            CostUpdated(total);
        if (response.IdTokenInfo is not { } info || Transaction is not { } transaction || Permit is not { } permit || !TokenKey.Same(request.IdToken, permit.Token))
            return;
        if (info.Status != AuthorizationStatusEnumType.Accepted)
        {
            _invalid.Apply();
            return;
        }

        Permit = permit with { Group = info.GroupIdToken ?? permit.Group };
        transaction.Group = Permit.Group;
        Save();
    }

    /// <summary>The CSMS does not accept the token: StopTxOnInvalidId is set (E05.FR.09, FR.10).</summary>
    public void Deauthorize()
    {
        if (StopPoints.Any(point => point is "Authorized" or "PowerPathClosed" or "EnergyTransfer"))
            Finish(TriggerReasonEnumType.Deauthorized, ReasonEnumType.DeAuthorized);
        else
            Stop(TriggerReasonEnumType.Deauthorized, ReasonEnumType.DeAuthorized);
    }

    /// <summary>Takes up a transaction that a reset or a reboot interrupted (B13, E17).</summary>
    /// <param name="transaction">As it was stored.</param>
    /// <param name="allowEnergy">Whether energy may flow again (AllowEnergyTransferResumption).</param>
    /// <param name="delay">How long to wait before it does.</param>
    public void Resume(Transaction transaction, bool allowEnergy, TimeSpan delay)
    {
        transaction.ResumeAfterReset = false;
        Transaction = transaction;
        if (transaction is { IsAuthorized: true, Token: { } token })
            Permit = new Permit(token, transaction.Group);
        _sampler.Begin();
        _limits.Restore();
        _costs.Restore();
        if (EndsDisconnected(transaction))
            return;
        transaction.IsHeld |= !allowEnergy && transaction.ToldState is not (ChargingStateEnumType.EVConnected or ChargingStateEnumType.Idle);
        var waits = !transaction.IsHeld && delay > TimeSpan.Zero;
        if (Evse is not null)
        {
            if (transaction.IsHeld || waits)
                _tools.Flow.Hold(Evse, HoldReason.NotResumed);
            SwitchContactor(Evse);
        }

        _conditions = Now();
        Tell(TransactionEventEnumType.Updated, TriggerReasonEnumType.TxResumed, null);
        if (waits)
            _tools.Station.After(delay, () => LetFlowAsync(transaction));
        if (Permit is not null && Evse?.Plugged is null)
            WatchConnection();
    }

    /// <summary>Ends a transaction that a reboot interrupted for too long (E17.FR.20).</summary>
    public void EndInterrupted(Transaction transaction, ReasonEnumType reason)
    {
        Transaction = transaction;
        transaction.EndingReason = reason;
        End(TriggerReasonEnumType.AbnormalCondition, reason, null);
    }

    private Conditions Now() => new(
        Evse is { Options.HasBaySensor: true, BayOccupied: true },
        Evse?.Plugged is not null,
        Permit is not null,
        State == ChargingStateEnumType.Charging && Permit is not null,
        _signed.IsReceived);

    // E09.FR.01, E10; without a transaction, the permit ends with the connection (C.1.6).
    private void Disconnected()
    {
        if (Transaction is { } transaction)
            transaction.ToldConnector = null;
        if (Transaction is null || _tools.Model.Bool(TxCtrlr.StopTxOnEvSideDisconnect))
            EndPermit(ReasonEnumType.EVDisconnected);
        _signed.Forget();
    }

    private void StartValueSigned()
    {
        Step(TriggerReasonEnumType.SignedDataReceived);
        Energize();
    }

    // E17.FR.18
    private Task LetFlowAsync(Transaction transaction)
    {
        if (Transaction == transaction && Evse is not null)
        {
            _tools.Flow.Release(Evse, HoldReason.NotResumed);
            Energize();
        }

        return Task.CompletedTask;
    }

    // The vehicle was disconnected meanwhile, and that is where such transactions end (E17.FR.17).
    private bool EndsDisconnected(Transaction transaction)
    {
        if (Evse?.Plugged is not null || transaction.ToldConnector is null)
            return false;
        _conditions = new Conditions(transaction.InBay, true, Permit is not null, transaction.ToldState == ChargingStateEnumType.Charging, false);
        Disconnected();
        if (!Now().Stops(_conditions, StopPoints))
            return false;
        Step(TriggerReasonEnumType.EVCommunicationLost, ReasonEnumType.EVDisconnected);
        return true;
    }

    private void Step(TriggerReasonEnumType trigger, ReasonEnumType? reason = null, Func<TransactionEventRequest, TransactionEventRequest>? complete = null, bool report = true)
    {
        var before = _conditions;
        var now = Now();
        if (Transaction is null)
        {
            // What comes while nothing may start counts as not yet come.
            var starts = MayStart && now.Starts(before, StartPoints);
            _conditions = MayStart ? now : now.And(before);
            if (starts)
                Begin(trigger, complete);
            return;
        }

        _conditions = now;
        if (now.Stops(before, StopPoints))
            End(trigger, reason, complete);
        else if (report)
            Tell(TransactionEventEnumType.Updated, trigger, complete);
    }

    private void Begin(TriggerReasonEnumType trigger, Func<TransactionEventRequest, TransactionEventRequest>? complete)
    {
        Transaction = new Transaction
        {
            Id = _tools.Station.NewId(),
            StartedAt = _tools.Station.Clock.Now,
            EvseId = Evse?.Id,
            Token = Permit?.Token,
            Group = Permit?.Group,
            IsAuthorized = Permit is not null,
            MeterStart = Evse is null ? null : _tools.Meter.Imported(Evse),
        };
        _composer.TokenUntold = Permit is not null;
        _sampler.Begin();
        Tell(TransactionEventEnumType.Started, trigger, complete);
        InstallProfile();
    }

    private void End(TriggerReasonEnumType trigger, ReasonEnumType? reason, Func<TransactionEventRequest, TransactionEventRequest>? complete)
    {
        var transaction = Transaction!;
        if (Evse is not null)
        {
            _tools.Flow.Switch(Evse, closed: false);
            _tools.Flow.Release(Evse);
        }

        EndPermit(reason ?? ReasonEnumType.Other);
        ReleaseCable();
        _invalid.Clear();
        _limits.Clear();
        _costs.Clear();
        _sampler.End();
        var stopped = transaction.EndingReason ?? reason;
        Send(TransactionEventEnumType.Ended, trigger, request => (complete?.Invoke(request) ?? request) with
        {
            TransactionInfo = request.TransactionInfo with { StoppedReason = stopped },
        });
        Transaction = null;
        _conditions = Now();
        _tools.Station.Storage.Delete(TransactionService.Document(transaction.Id));
        EndedTransaction = Snapshot(transaction);
        Told?.Invoke(this, TransactionEventEnumType.Ended);
    }

    /// <summary>The transaction as others see it.</summary>
    public ActiveTransaction Snapshot(Transaction transaction) => new()
    {
        Id = transaction.Id,
        EvseId = transaction.EvseId,
        StartedAt = transaction.StartedAt,
        ChargingState = State,
        IdToken = transaction.Token,
        GroupIdToken = transaction.Group,
        IsAuthorized = Permit is not null,
    };

    private void Tell(TransactionEventEnumType type, TriggerReasonEnumType trigger, Func<TransactionEventRequest, TransactionEventRequest>? complete)
    {
        Send(type, trigger, complete);
        Save();
        Told?.Invoke(this, type);
    }

    private void Send(TransactionEventEnumType type, TriggerReasonEnumType trigger, Func<TransactionEventRequest, TransactionEventRequest>? complete)
    {
        var request = _composer.Compose(this, type, trigger, PhasesUsed);
        if (_untoldRemoteStart is { } remoteStart && (Permit is not null || type == TransactionEventEnumType.Ended))
        {
            // F01.FR.19, F02.FR.21
            _untoldRemoteStart = null;
            request = request with
            {
                TriggerReason = type == TransactionEventEnumType.Ended ? trigger : TriggerReasonEnumType.RemoteStart,
                TransactionInfo = request.TransactionInfo with { RemoteStartId = remoteStart },
            };
        }

        // H01.FR.15, E01.FR.13
        if (_untoldReservation is { } reservation)
        {
            _untoldReservation = null;
            request = request with { ReservationId = reservation };
            _tools.ReservationUpdates.ToldByTransaction(reservation);
        }

        _tools.Queue.Add(_costs.Complete(complete?.Invoke(request) ?? request));
    }

    private void EndPermit(ReasonEnumType reason)
    {
        _connectTimer?.Dispose();
        if (Permit is not { } driver)
            return;
        Permit = null;
        _pendingProfile = null;
        _signed.Forget();
        _leaving = (driver, reason);
        _tools.Reservations.Refresh();
        if (Transaction is not { } transaction)
        {
            _untoldRemoteStart = null;
            if (_untoldReservation is { } reservation)
                _tools.ReservationUpdates.Unused(reservation);
            _untoldReservation = null;
            return;
        }

        transaction.IsAuthorized = false;
        transaction.EndingReason ??= reason;
    }

    // Not before the contactor is open.
    private void ReleaseCable()
    {
        if (_leaving is not { } leaving)
            return;
        _leaving = null;
        Cable.Release(leaving.Driver, leaving.Reason);
    }

    private void WatchConnection()
    {
        _connectTimer?.Dispose();
        _connectTimer = _tools.Station.After(_tools.Model.Duration(TxCtrlr.EvConnectionTimeOut), () =>
        {
            NotConnected();
            return Task.CompletedTask;
        });
    }

    // C01.FR.26, E03.FR.05, E03.FR.15
    private void NotConnected()
    {
        if (Transaction is null)
        {
            EndPermit(ReasonEnumType.Timeout);
            ReleaseCable();
        }
        else if (StopPoints.Contains("ParkingBayOccupancy"))
            Stop(TriggerReasonEnumType.EVConnectTimeout, ReasonEnumType.Timeout);
        else
            Finish(TriggerReasonEnumType.EVConnectTimeout, ReasonEnumType.Timeout);
        _conditions = Now();
        Lapsed?.Invoke(this);
    }

    private void Energize()
    {
        if (Evse is null)
            return;
        SwitchContactor(Evse);
        ReleaseCable();
        if (Transaction?.ToldState != State)
            FlowChanged();
        else
            _limits.Look();
    }

    private void SwitchContactor(EvseHardware evse)
    {
        var close = Permit is not null && evse.Plugged is { Fault: null } && Cable.Close(evse.Plugged);
        if (close && _signed.IsAwaited)
        {
            _signed.Ask();
            close = false;
        }

        if (close != evse.ContactorClosed)
            _tools.Flow.Switch(evse, close);
    }

    private void InstallProfile()
    {
        if (_pendingProfile is not { } profile || Transaction is not { } transaction || Evse is null)
            return;
        _pendingProfile = null;
        _tools.Profiles.Install(profile, Evse.Id, transaction.Id);
    }

    private void Save()
    {
        if (Transaction is { } transaction)
            TransactionService.Save(_tools.Station.Storage, transaction);
    }
}
