using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Operations;

/// <summary>Messages on the displays of stations (block O).</summary>
public sealed class DisplayOperations : OperationGroup
{
    internal DisplayOperations(ReferenceCsms csms)
        : base(csms)
    {
    }

    /// <summary>Sets a message, or replaces the one with its id (O01, O02, O06). An id of zero takes a fresh one.</summary>
    /// <returns>The message as sent and the station's answer.</returns>
    public Task<(MessageInfoType Message, SetDisplayMessageResponse Answer)> SetMessageAsync(string identity, MessageInfoType message) => RunAsync(identity, async (csms, station) =>
    {
        var sent = message.Id == 0 ? message with { Id = csms.Ids.Next() } : message;
        return (sent, await csms.Calls.CallAsync(station, new SetDisplayMessageRequest { Message = sent }));
    });

    /// <summary>Asks for messages, all or those with some ids, of a priority or for a state, and waits until all have come (O03, O04).</summary>
    public Task<IReadOnlyList<MessageInfoType>> GetMessagesAsync(
        string identity,
        IReadOnlyList<int>? ids = null,
        MessagePriorityEnumType? priority = null,
        MessageStateEnumType? state = null) => RunAsync(identity, async (csms, station) =>
    {
        var request = new GetDisplayMessagesRequest { RequestId = csms.Ids.Next(), Id = ids, Priority = priority, State = state };
        using var parts = csms.Events.Collect<NotifyDisplayMessagesRequest>(identity, part => part.RequestId == request.RequestId, part => part.Tbc != true);
        return (await csms.Calls.CallAsync(station, request)).Status == GetDisplayMessagesStatusEnumType.Accepted
            ? (IReadOnlyList<MessageInfoType>)[.. (await parts.AllAsync(csms.Options.FollowUpTimeout)).SelectMany(part => part.MessageInfo ?? [])]
            : [];
    });

    /// <summary>Clears a message (O05).</summary>
    public Task<ClearDisplayMessageResponse> ClearMessageAsync(string identity, int id) =>
        RunAsync(identity, (csms, station) => csms.Calls.CallAsync(station, new ClearDisplayMessageRequest { Id = id }));
}
