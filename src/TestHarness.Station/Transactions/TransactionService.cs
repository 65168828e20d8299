using System.Text.Json;
using System.Text.Json.Nodes;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Booting;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Hardware;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.Transactions;

/// <summary>The charging sessions of this station: one for each EVSE, and those that wait for the driver to choose an EVSE.</summary>
internal sealed class TransactionService : ITransactions, IStationService
{
    private const string Prefix = "tx.";
    private const string Seen = "seen";
    private readonly SessionTools _tools;
    private readonly StationContext _station;
    private readonly Dictionary<int, ChargingSession> _byEvse = [];
    private readonly List<ChargingSession> _waiting = [];

    public TransactionService(SessionTools tools)
    {
        _tools = tools;
        _station = tools.Station;
        var seen = _station.Storage.Load<Dictionary<int, SeenAt>>(Seen) ?? [];
        foreach (var evse in _station.Cabinet.Evses)
        {
            var before = seen.GetValueOrDefault(evse.Id);
            _byEvse[evse.Id] = Watched(new ChargingSession(tools, evse, before?.Connected ?? false, before?.Bay ?? false));
        }
    }

    /// <inheritdoc />
    public event Action<ActiveTransaction>? Started;

    /// <inheritdoc />
    public event Action<ActiveTransaction>? Changed;

    /// <inheritdoc />
    public event Action<ActiveTransaction>? Ended;

    /// <inheritdoc />
    public IReadOnlyList<ActiveTransaction> Active =>
        [.. Sessions.Where(session => session.Transaction is not null).Select(session => session.Snapshot(session.Transaction!))];

    /// <summary>Every session.</summary>
    public IEnumerable<ChargingSession> Sessions => _byEvse.Values.Concat(_waiting);

    /// <summary>The document of a transaction.</summary>
    public static string Document(string transactionId) => Prefix + transactionId;

    /// <summary>Stores a transaction.</summary>
    public static void Save(IStationStorage storage, Transaction transaction) => storage.Write(Document(transaction.Id), OcppJson.SerializeToUtf8(transaction));

    /// <inheritdoc />
    public void Start()
    {
        foreach (var evse in _station.Cabinet.Evses)
        {
            evse.Changed += change => Happened(evse, change);
            evse.OpensSockets = () => OfEvse(evse.Id).Permit is not null || (!_tools.Reservations.IsKept(evse.Id) && _waiting.Exists(session => session.Permit is not null));
            _tools.Model.Bind(ChargingInfrastructure.OfEvse(evse.Id, "ChargingState"), () => EnumNames.Of(OfEvse(evse.Id).State));
            _tools.Model.Bind(ChargingInfrastructure.OfEvse(evse.Id, "ActiveTransactionId"), () => OfEvse(evse.Id).Transaction?.Id ?? "");
            _tools.Model.Bind(ChargingInfrastructure.OfEvse(evse.Id, "Power"), () => Text(_tools.Meter.Power(evse)));
            _tools.Model.Bind(ChargingInfrastructure.OfEvse(evse.Id, "Power"), () => Text(_tools.Flow.Wanted(evse)), AttributeKind.Target);
        }

        _tools.Model.Bind(ChargingInfrastructure.OfStation("Power"), () => Text(_station.Cabinet.Evses.Sum(_tools.Meter.Power)));
        _tools.Model.Bind(ChargingInfrastructure.OfStation("ActiveTransactionId"), () => string.Join(',', Active.Select(transaction => transaction.Id)));
        _tools.Flow.Changed += evse => OfEvse(evse.Id).FlowChanged();
        _tools.Queue.Answered += (request, response) => Find(request.TransactionInfo.TransactionId)?.Answered(request, response);
        _tools.Registration.Accepted += Reconsider;
        _tools.Availability.Reopened += Reconsider;
        Restore();
    }

    /// <summary>The session of an EVSE.</summary>
    public ChargingSession OfEvse(int evseId) => _byEvse[evseId];

    /// <summary>The session with that transaction; null when it is not under way.</summary>
    public ChargingSession? Find(string transactionId) => Sessions.FirstOrDefault(session => session.Transaction?.Id == transactionId);

    /// <summary>Notes an event that is sent in the station's name as it is given: what number it has is taken (E01.FR.07).</summary>
    public void TakeNumber(ReadOnlyMemory<byte> payload)
    {
        try
        {
            var sent = JsonNode.Parse(payload.Span);
            if (sent?["transactionInfo"]?["transactionId"] is JsonValue id && sent["seqNo"] is JsonValue number && id.TryGetValue<string>(out var text) && number.TryGetValue<int>(out var seqNo))
                Find(text)?.TakeNumber(seqNo);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Whoever wants to send nonsense may: it takes no number.
        }
    }

    /// <inheritdoc />
    public ActiveTransaction? OnEvse(int evseId) =>
        _byEvse.TryGetValue(evseId, out var session) && session.Transaction is { } transaction ? session.Snapshot(transaction) : null;

    /// <inheritdoc />
    public void Report(string transactionId, TriggerReasonEnumType reason, Func<TransactionEventRequest, TransactionEventRequest>? complete = null) =>
        Find(transactionId)?.Report(reason, complete);

    /// <summary>A session for a driver who is authorized but has not chosen an EVSE yet.</summary>
    public ChargingSession Wait()
    {
        var session = Watched(new ChargingSession(_tools, null));
        _waiting.Add(session);
        return session;
    }

    private ChargingSession Watched(ChargingSession session)
    {
        session.Lapsed += lapsed => _waiting.Remove(lapsed);
        session.Told += (from, type) =>
        {
            switch (type)
            {
                case TransactionEventEnumType.Started:
                    Started?.Invoke(from.Snapshot(from.Transaction!));
                    break;
                case TransactionEventEnumType.Updated:
                    Changed?.Invoke(from.Snapshot(from.Transaction!));
                    break;
                default:
                    _waiting.Remove(from);
                    Ended?.Invoke(from.EndedTransaction!);
                    break;
            }
        };
        return session;
    }

    private void Happened(EvseHardware evse, PhysicalChange change)
    {
        switch (change)
        {
            case PhysicalChange.Bay when evse.Options.HasBaySensor:
                OfEvse(evse.Id).BayChanged();
                break;
            case PhysicalChange.Cable:
                if (evse.Plugged is not null)
                    Adopt(evse);
                OfEvse(evse.Id).CableChanged();
                break;
            case PhysicalChange.Socket:
                OfEvse(evse.Id).CablePulled();
                break;
            case PhysicalChange.Fault when evse.Connectors.FirstOrDefault(connector => connector.Fault is not null && (evse.Plugged is null || evse.Plugged == connector)) is { Fault: { } code }:
                OfEvse(evse.Id).Faulted(code);
                break;
        }

        _station.Storage.Save(Seen, _station.Cabinet.Evses.ToDictionary(one => one.Id, one => new SeenAt(one.Plugged is not null, one.BayOccupied)));
    }

    /// <summary>Gives the EVSE that a vehicle was plugged in to the driver who was waiting to choose one.</summary>
    private void Adopt(EvseHardware evse)
    {
        var own = OfEvse(evse.Id);
        if (_waiting.FirstOrDefault(session => session.Permit is not null) is not { } waiting || !own.IsBlank || _tools.Reservations.IsKept(evse.Id))
            return;
        _waiting.Remove(waiting);
        waiting.Choose(evse);
        _byEvse[evse.Id] = waiting;
    }

    private static string Text(double watts) => Math.Round((decimal)watts, 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Reconsider()
    {
        foreach (var session in _byEvse.Values.ToArray())
            session.Reconsider();
    }

    private void Restore()
    {
        var lostAt = _station.Storage.Load<PowerLoss>(PowerLoss.Document)?.At;
        _station.Storage.Delete(PowerLoss.Document);
        foreach (var name in _station.Storage.Names(Prefix))
        {
            var transaction = OcppJson.Deserialize<Transaction>(_station.Storage.Read(name)!);
            var session = transaction.EvseId is { } id && _byEvse.TryGetValue(id, out var own) && own.Transaction is null ? own : Wait();
            var timeout = _tools.Model.Duration(TxCtrlr.ResumptionTimeout);
            var gap = _station.Clock.Now - (lostAt ?? transaction.LastEventAt);
            transaction.CountTo(lostAt ?? transaction.LastEventAt);
            if (transaction.ResumeAfterReset || (timeout > TimeSpan.Zero && gap <= timeout))
            {
                var range = _tools.Model.Duration(TxCtrlr.EnergyTransferResumptionRandomRange);
                session.Resume(
                    transaction,
                    _tools.Model.Bool(TxCtrlr.AllowEnergyTransferResumption),
                    transaction.ResumeAfterReset || transaction.ToldState != ChargingStateEnumType.Charging ? TimeSpan.Zero : range * _station.Random.NextDouble());
            }
            else
            {
                session.EndInterrupted(transaction, lostAt is null ? ReasonEnumType.Reboot : ReasonEnumType.PowerLoss);
            }
        }

        foreach (var session in _byEvse.Values)
            session.Cable.Restore();
    }

    private sealed record SeenAt(bool Connected, bool Bay);
}
