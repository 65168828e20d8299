using System.Globalization;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Displays;

/// <summary>
/// The messages that the CSMS set (O01, O02, O06). They survive reboots (O01.FR.10, O02.FR.10), and go when their time is over (O01.FR.07) or their transaction (O02.FR.02).
/// </summary>
internal sealed class MessageStore : IStationService
{
    private const string Prefix = "display-messages.";
    private readonly StationContext _station;
    private readonly DeviceModelService _model;
    private readonly SortedDictionary<int, MessageInfoType> _messages = [];
    private IDisposable? _timer;

    public MessageStore(StationContext station, DeviceModelService model)
    {
        _station = station;
        _model = model;
        foreach (var name in station.Storage.Names(Prefix))
        {
            var message = OcppJson.Deserialize<MessageInfoType>(station.Storage.Read(name)!);
            _messages[message.Id] = message;
        }
    }

    /// <summary>The messages, in the order of their ids.</summary>
    public IReadOnlyCollection<MessageInfoType> All => _messages.Values;

    /// <inheritdoc />
    public void Start()
    {
        if (_model.Find(DisplayMessageCtrlr.DisplayMessages) is null)
            return;
        _model.Bind(DisplayMessageCtrlr.DisplayMessages, () => _messages.Count.ToString(CultureInfo.InvariantCulture));
        _station.Get<ITransactions>().Ended += ended => RemoveAll(message => message.TransactionId == ended.Id);
        _station.Clock.Adjusted += _ => RemoveOld();
        RemoveOld();
    }

    /// <summary>The message with an id; null when there is none.</summary>
    public MessageInfoType? Find(int id) => _messages.GetValueOrDefault(id);

    /// <summary>Stores a message in the place of the one with its id (O06.FR.01), and one that is always in front in the place of the one that was (O01.FR.16, O02.FR.18).</summary>
    /// <exception cref="IOException">It cannot be stored; nothing has changed.</exception>
    public void Put(MessageInfoType message)
    {
        _station.Storage.Write(Document(message.Id), OcppJson.SerializeToUtf8(message));
        _messages[message.Id] = message;
        if (message.Priority == MessagePriorityEnumType.AlwaysFront)
            RemoveAll(other => other.Id != message.Id && other.Priority == MessagePriorityEnumType.AlwaysFront);
        RemoveOld();
    }

    /// <summary>Removes a message.</summary>
    /// <exception cref="IOException">It cannot be removed from the storage.</exception>
    public void Remove(int id)
    {
        _station.Storage.Delete(Document(id));
        _messages.Remove(id);
    }

    private static string Document(int id) => Prefix + id.ToString(CultureInfo.InvariantCulture);

    private void RemoveAll(Func<MessageInfoType, bool> which)
    {
        foreach (var message in _messages.Values.Where(which).ToArray())
            Remove(message.Id);
    }

    // Removes what is over, and comes back when the next one is.
    private void RemoveOld()
    {
        _timer?.Dispose();
        _timer = null;
        var now = _station.Clock.Now;
        RemoveAll(message => message.EndDateTime <= now);
        if (_messages.Values.Min(message => message.EndDateTime) is { } next)
            _timer = _station.LookAfter(next - now, RemoveOld);
    }
}
