namespace TestHarness.Ocpp.Framing;

/// <summary>
/// The message ids that one party used towards one station identity, over all connections of that identity (Part 4 section 4.1.4).
/// Remembers a bounded number of them, as hashes: the oldest are forgotten first. Not safe for concurrent use.
/// </summary>
public sealed class MessageIdMemory
{
    /// <summary>How many ids are remembered unless told otherwise.</summary>
    public const int DefaultCapacity = 4096;

    private readonly int _capacity;
    private readonly Dictionary<ulong, Use> _uses = [];
    private readonly Queue<ulong> _order = new();

    /// <summary>An empty memory.</summary>
    /// <param name="capacity">How many ids to remember.</param>
    public MessageIdMemory(int capacity = DefaultCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    /// <summary>Number of ids remembered.</summary>
    public int Count => _uses.Count;

    /// <summary>Notes that a CALL or SEND uses an id.</summary>
    /// <param name="messageId">The id in UTF-8.</param>
    /// <param name="action">The action in UTF-8; empty when unknown.</param>
    public MessageIdUse Add(ReadOnlySpan<byte> messageId, ReadOnlySpan<byte> action)
    {
        var key = MessageHash.Of(messageId);
        var actionHash = (uint)MessageHash.Of(action);
        if (_uses.TryGetValue(key, out var use))
        {
            if (use.State == MessageIdState.Settled || use.Action != actionHash)
                return MessageIdUse.Reused;
            _uses[key] = use with { State = MessageIdState.Open };
            return MessageIdUse.Retry;
        }

        if (_order.Count == _capacity)
            _uses.Remove(_order.Dequeue());
        _order.Enqueue(key);
        _uses[key] = new Use(actionHash, MessageIdState.Open);
        return MessageIdUse.First;
    }

    /// <summary>Whether a CALL of that id is remembered that was not answered.</summary>
    public bool IsOpen(ReadOnlySpan<byte> messageId) => _uses.TryGetValue(MessageHash.Of(messageId), out var use) && use.State == MessageIdState.Open;

    /// <summary>Notes that the message with that id needs no retry any more: it got its result, or is a SEND.</summary>
    public void Settle(ReadOnlySpan<byte> messageId) => Set(messageId, MessageIdState.Settled);

    /// <summary>Notes that the message with that id was answered with an error, after which it may be tried again.</summary>
    public void Refuse(ReadOnlySpan<byte> messageId) => Set(messageId, MessageIdState.Refused);

    private void Set(ReadOnlySpan<byte> messageId, MessageIdState state)
    {
        var key = MessageHash.Of(messageId);
        if (_uses.TryGetValue(key, out var use))
            _uses[key] = use with { State = state };
    }

    private readonly record struct Use(uint Action, MessageIdState State);

    private enum MessageIdState
    {
        Open,
        Refused,
        Settled,
    }
}
