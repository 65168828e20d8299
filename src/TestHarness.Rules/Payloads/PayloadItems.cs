using System.Collections;

namespace TestHarness.Rules.Payloads;

/// <summary>The items of an array in a payload.</summary>
public readonly struct PayloadItems : IEnumerable<PayloadElement>
{
    private readonly PayloadTree? _tree;
    private readonly int _array;

    internal PayloadItems(PayloadTree? tree, int array)
    {
        _tree = tree;
        _array = array;
    }

    /// <summary>Goes through them in order.</summary>
    public Enumerator GetEnumerator() => new(_tree, _array);

    /// <inheritdoc />
    IEnumerator<PayloadElement> IEnumerable<PayloadElement>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the items of an array in order.</summary>
    public struct Enumerator : IEnumerator<PayloadElement>
    {
        private readonly PayloadTree? _tree;
        private readonly int _array;
        private int _index = -1;

        internal Enumerator(PayloadTree? tree, int array)
        {
            _tree = tree;
            _array = array;
        }

        /// <inheritdoc />
        public readonly PayloadElement Current => new(_tree!, _index);

        /// <inheritdoc />
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc />
        public bool MoveNext()
        {
            if (_tree is null)
                return false;
            _index = _index < 0 ? _array + 1 : _tree.After(_index);
            return _index < _tree.After(_array);
        }

        /// <inheritdoc />
        public void Reset() => _index = -1;

        /// <inheritdoc />
        public readonly void Dispose()
        {
            // Holds nothing.
        }
    }
}
