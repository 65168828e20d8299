namespace TestHarness.Ocpp.Framing;

/// <summary>
/// The message ids that one party used towards one station identity, over all connections of that identity (Part 4 section 4.1.4).
/// Remembers a bounded number of them, as hashes: the oldest are forgotten first. Safe for many threads.
/// </summary>
public sealed class MessageIdMemory
{
    /// <summary>How many ids are remembered unless told otherwise.</summary>
    public const int DefaultCapacity = 4096;

    private readonly Lock _gate = new();
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
    public int Count
    {
        get
        {
            lock (_gate)
                return _uses.Count;
        }
    }

    /// <summary>Notes that a CALL or SEND uses an id.</summary>
    public MessageIdUse Add(string messageId, string? action)
    {
        var key = Hash(messageId);
        var actionHash = Hash(action ?? "");
        lock (_gate)
        {
            if (_uses.TryGetValue(key, out var use))
                return !use.Answered && use.Action == actionHash ? MessageIdUse.Retry : MessageIdUse.Reused;
            if (_order.Count == _capacity)
                _uses.Remove(_order.Dequeue());
            _order.Enqueue(key);
            _uses[key] = new Use(actionHash, Answered: false);
            return MessageIdUse.First;
        }
    }

    /// <summary>Notes that the message with that id needs no retry any more: it was answered, or is a SEND.</summary>
    public void Settle(string messageId)
    {
        var key = Hash(messageId);
        lock (_gate)
        {
            if (_uses.TryGetValue(key, out var use))
                _uses[key] = use with { Answered = true };
        }
    }

    // FNV-1a with a final mix: 64 bits make a false "used before" among 4096 ids as good as impossible.
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 33);
    }

    private readonly record struct Use(ulong Action, bool Answered);
}
