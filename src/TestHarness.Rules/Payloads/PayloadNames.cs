using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TestHarness.Rules.Payloads;

/// <summary>
/// The names that payloads have, each as one string, the same that stands in the rules: two equal names are then most often one and the same. Keeps so many and not
/// more, whatever products write. Safe for one thread at a time.
/// </summary>
internal sealed class PayloadNames
{
    private const int Most = 4096;
    private const int Longest = 64;

    private readonly Dictionary<string, string> _names = new(Comparer.Instance);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<byte>> _byBytes;

    internal PayloadNames() => _byBytes = _names.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>The name that is written so, without escapes.</summary>
    internal string Of(ReadOnlySpan<byte> written)
    {
        if (_byBytes.TryGetValue(written, out var known))
            return known;
        var name = Encoding.UTF8.GetString(written);
        if (_names.Count == Most || written.Length > Longest)
            return name;
        var same = string.Intern(name);
        _names[same] = same;
        return same;
    }

    private sealed class Comparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
    {
        internal static readonly Comparer Instance = new();

        public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

        public int GetHashCode([DisallowNull] string text)
        {
            Span<byte> bytes = stackalloc byte[3 * Longest];
            return Encoding.UTF8.TryGetBytes(text, bytes, out var written) ? GetHashCode(bytes[..written]) : GetHashCode(Encoding.UTF8.GetBytes(text));
        }

        public bool Equals(ReadOnlySpan<byte> written, string other) => written.Length == other.Length ? Ascii.Equals(written, other) : Encoding.UTF8.GetString(written) == other;

        public int GetHashCode(ReadOnlySpan<byte> written)
        {
            var hash = (uint)written.Length;
            foreach (var value in written)
                hash = (hash * 31) + value;
            return (int)hash;
        }

        public string Create(ReadOnlySpan<byte> written) => Encoding.UTF8.GetString(written);
    }
}
