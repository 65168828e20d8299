namespace TestHarness.Ocpp.Framing;

/// <summary>What one side of a connection sent and was given: the only knowledge that its next message can be judged by.</summary>
internal sealed class FramingSide
{
    private const int Depth = 32;

    /// <summary>Its own CALLs to which no answer was delivered yet.</summary>
    internal Recent Unanswered { get; } = new(Depth);

    /// <summary>CALLs delivered to it that it has not answered.</summary>
    internal Recent ToAnswer { get; } = new(Depth);

    /// <summary>CALLs that it answered.</summary>
    internal Recent Answered { get; } = new(Depth);

    /// <summary>CALLRESULTs delivered to it.</summary>
    internal Recent Results { get; } = new(Depth);

    /// <summary>SENDs delivered to it.</summary>
    internal Recent Sends { get; } = new(Depth);

    /// <summary>Messages delivered to it of which it could not read the id.</summary>
    internal int Unreadable { get; set; }

    internal sealed record Entry(string Id, string? Action, long Record, DateTimeOffset At);

    /// <summary>The newest few entries, the oldest forgotten first.</summary>
    internal sealed class Recent(int depth)
    {
        private readonly List<Entry> _entries = [];

        internal IReadOnlyList<Entry> Entries => _entries;

        internal void Add(Entry entry)
        {
            if (_entries.Count == depth)
                _entries.RemoveAt(0);
            _entries.Add(entry);
        }

        internal Entry? Find(string? id)
        {
            for (var i = 0; i < _entries.Count; i++)
            {
                if (_entries[i].Id == id)
                    return _entries[i];
            }

            return null;
        }

        internal Entry? Take(string? id)
        {
            for (var i = 0; i < _entries.Count; i++)
            {
                if (_entries[i].Id != id)
                    continue;
                var entry = _entries[i];
                _entries.RemoveAt(i);
                return entry;
            }

            return null;
        }
    }
}
