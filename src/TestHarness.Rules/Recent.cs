using System.Diagnostics.CodeAnalysis;

namespace TestHarness.Rules;

/// <summary>What is remembered of the keys used last, at most so many: a further one takes the place of the one that was not used for longest.</summary>
/// <param name="most">How many to remember.</param>
internal sealed class Recent<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _order = [];

    /// <summary>What is remembered, what was used last at the end.</summary>
    internal IEnumerable<TValue> Values => _order.Select(entry => entry.Value);

    /// <summary>The same, each with its key.</summary>
    internal IEnumerable<(TKey Key, TValue Value)> Entries => _order;

    /// <summary>What is remembered of a key, which counts as a use of it.</summary>
    internal bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!_nodes.TryGetValue(key, out var node))
        {
            value = default;
            return false;
        }

        if (node.Next is not null)
        {
            _order.Remove(node);
            _order.AddLast(node);
        }

        value = node.Value.Value;
        return true;
    }

    /// <summary>Remembers something of a new key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">What to remember.</param>
    /// <param name="forgotten">What had to go for it.</param>
    /// <returns>Whether something had to go.</returns>
    internal bool Add(TKey key, TValue value, out (TKey Key, TValue Value) forgotten)
    {
        forgotten = default;
        var isFull = _nodes.Count == most;
        if (isFull)
        {
            forgotten = _order.First!.Value;
            Remove(forgotten.Key);
        }

        _nodes[key] = _order.AddLast((key, value));
        return isFull;
    }

    /// <summary>Remembers something of a key, in place of what was remembered of it.</summary>
    internal void Set(TKey key, TValue value)
    {
        Remove(key);
        Add(key, value, out _);
    }

    internal void Remove(TKey key)
    {
        if (_nodes.Remove(key, out var node))
            _order.Remove(node);
    }

    internal void Clear()
    {
        _nodes.Clear();
        _order.Clear();
    }
}
