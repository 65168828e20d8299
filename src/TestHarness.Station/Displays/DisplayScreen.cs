using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Authorization;
using TestHarness.Station.Availability;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Hardware;
using TestHarness.Station.Services;
using TestHarness.Station.State;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Displays;

/// <summary>What the station's display shows: the message that is always in front, else those in front in turn, else those of the normal cycle and the station's own text in turn (O01.FR.12 to FR.15).</summary>
internal sealed class DisplayScreen(StationContext station, DeviceModelService model, MessageStore messages, AvailabilityService availability, Authorizer authorizer) : IStationService
{
    private const string English = "en";
    private static readonly TimeSpan s_turn = TimeSpan.FromSeconds(10);

    /// <summary>What it shows now; null where the station has no display.</summary>
    public DisplayState? Now
    {
        get
        {
            if (model.Find(DisplayMessageCtrlr.DisplayMessages) is null)
                return null;
            var cycle = Cycle();
            if (cycle.Count == 0)
                return Welcome;
            var turn = (int)(station.Clock.Now.UtcTicks / s_turn.Ticks % cycle.Count);
            return cycle[turn] is { } message ? Show(message) : Welcome;
        }
    }

    private static DisplayState Welcome => new(null, "Welcome", English);

    // Null stands for the station's own text.
    private IReadOnlyList<MessageInfoType?> Cycle()
    {
        var due = messages.All.Where(IsDue).ToArray();
        foreach (var priority in new[] { MessagePriorityEnumType.AlwaysFront, MessagePriorityEnumType.InFront })
        {
            if (due.Where(message => message.Priority == priority).ToArray() is { Length: > 0 } front)
                return front;
        }

        return due.Length == 0 ? [] : [.. due, null];
    }

    // O01.FR.06
    private bool IsDue(MessageInfoType message) => !(message.StartDateTime > station.Clock.Now)
        && (message.State is null || States().Contains(message.State.Value))
        && (message.TransactionId is null || station.Get<ITransactions>().Active.Any(transaction => transaction.Id == message.TransactionId));

    private IEnumerable<MessageStateEnumType> States() => station.Cabinet.Evses.Select(StateOf);

    private MessageStateEnumType StateOf(EvseHardware evse) => availability.StateOf(evse) switch
    {
        ConnectorStatusEnumType.Faulted => MessageStateEnumType.Faulted,
        ConnectorStatusEnumType.Unavailable => MessageStateEnumType.Unavailable,
        _ => station.Get<ITransactions>().OnEvse(evse.Id) is null ? MessageStateEnumType.Idle : MessageStateEnumType.Charging,
    };

    // The driver's language, else English, else what there is (O01.FR.08, FR.09).
    private DisplayState Show(MessageInfoType message)
    {
        MessageContentType[] contents = [message.Message, .. message.MessageExtra ?? []];
        var own = model.Value(DisplayMessageCtrlr.Language) ?? English;
        var content = Languages().Append(English)
            .Select(language => contents.FirstOrDefault(one => string.Equals(one.Language ?? own, language, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(found => found is not null) ?? message.Message;
        return new DisplayState(message.Id, content.Content, content.Language ?? own);
    }

    private IEnumerable<string> Languages() => station.Get<ITransactions>().Active
        .Select(transaction => transaction.IdToken is { } token ? authorizer.Known(token) : null)
        .SelectMany(info => new[] { info?.Language1, info?.Language2 })
        .OfType<string>();
}
