namespace TestHarness.Ocpp.Framing;

/// <summary>The newest few messages of a kind, the oldest forgotten first.</summary>
/// <param name="depth">How many.</param>
internal sealed class RecentMessages(int depth)
{
    private SeenMessage[] _items = [];
    private int _count;

    /// <summary>Oldest first.</summary>
    internal Span<SeenMessage> Items => _items.AsSpan(0, _count);

    internal void Add(SeenMessage message)
    {
        if (_count == depth)
            RemoveAt(0);
        if (_count == _items.Length)
            Array.Resize(ref _items, Math.Min(depth, Math.Max(2, 2 * _count)));
        _items[_count++] = message;
    }

    internal bool TryFind(MessageKey key, out SeenMessage message)
    {
        var index = IndexOf(key);
        message = index < 0 ? default : _items[index];
        return index >= 0;
    }

    internal bool TryTake(MessageKey key, out SeenMessage message)
    {
        var index = IndexOf(key);
        message = index < 0 ? default : _items[index];
        if (index >= 0)
            RemoveAt(index);
        return index >= 0;
    }

    private int IndexOf(MessageKey key)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_items[i].Key.Is(key))
                return i;
        }

        return -1;
    }

    private void RemoveAt(int index)
    {
        Array.Copy(_items, index + 1, _items, index, _count - index - 1);
        _items[--_count] = default;
    }
}
