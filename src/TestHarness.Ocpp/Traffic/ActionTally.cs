using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Ocpp.Traffic;

/// <summary>Frames by sender, action and type. Not safe for concurrent use.</summary>
internal sealed class ActionTally
{
    private readonly Dictionary<ActionKey, Entry> _entries = [];

    internal IReadOnlyList<ActionState> States =>
        [.. _entries.Select(entry => new ActionState(entry.Key, entry.Value.Frames, entry.Value.Bytes, entry.Value.Answering.Summarize()))];

    /// <summary>Counts a frame; what it counts as.</summary>
    internal ActionKey Take(FrameRecord frame, TimeSpan? answering)
    {
        var key = new ActionKey(frame.Sender, frame.Action ?? ActionKey.Unknown, frame.Frame.Type);
        if (!_entries.TryGetValue(key, out var entry))
        {
            if (!IsKnown(key.Action))
                key = key with { Action = ActionKey.Unknown };
            if (!_entries.TryGetValue(key, out entry))
                _entries[key] = entry = new Entry();
        }

        entry.Frames++;
        entry.Bytes += frame.Frame.Bytes.Length;
        if (answering is { } time)
            entry.Answering.Add(time);
        return key;
    }

    private static bool IsKnown(string action) => OcppVersions.All.Any(version => OcppMessages.Find(version, action) is not null);

    private sealed class Entry
    {
        internal long Frames { get; set; }

        internal long Bytes { get; set; }

        internal LatencyHistogram Answering { get; } = new();
    }
}
