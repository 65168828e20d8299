using System.Text;
using System.Text.Json;

namespace TestHarness.Rules.Payloads;

/// <summary>A payload that was read, in memory that the next one uses again.</summary>
/// <param name="names">The names that payloads have.</param>
internal sealed class PayloadTree(PayloadNames names)
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    private readonly int[] _open = new int[Options.MaxDepth + 1];
    private PayloadNode[] _nodes = new PayloadNode[64];
    private int _count;
    private ReadOnlyMemory<byte> _bytes;

    /// <summary>Reads a payload in place of the one before.</summary>
    /// <returns>Its root; nothing when it is empty or cannot be read.</returns>
    internal PayloadElement Read(ReadOnlyMemory<byte> payload)
    {
        Clear();
        _bytes = payload;
        try
        {
            Fill(new Utf8JsonReader(payload.Span, Options));
        }
        catch (JsonException)
        {
            // Framing said so.
            Clear();
        }

        return _count == 0 ? default : new PayloadElement(this, 0);
    }

    /// <summary>Forgets what it read.</summary>
    internal void Clear()
    {
        Array.Clear(_nodes, 0, _count);
        _count = 0;
        _bytes = default;
    }

    internal JsonValueKind KindOf(int index) => _nodes[index].Kind;

    internal int After(int index) => _nodes[index].After;

    internal ReadOnlySpan<byte> BytesOf(int index) => _bytes.Span.Slice(_nodes[index].Start, _nodes[index].Length);

    /// <summary>A string's text; null where its escapes make none.</summary>
    internal string? TextOf(int index) => _nodes[index].Text ??= Decode(_bytes.Span, _nodes[index]);

    /// <summary>A string's text in UTF-8; empty where its escapes make none.</summary>
    internal ReadOnlySpan<byte> TextBytesOf(int index) => _nodes[index].IsEscaped ? Encoding.UTF8.GetBytes(TextOf(index) ?? "") : BytesOf(index);

    /// <summary>The member of that name, the last where there are several; below 0 when there is none.</summary>
    internal int Member(int index, string name)
    {
        var nodes = _nodes;
        if (nodes[index].Kind != JsonValueKind.Object)
            return -1;
        var found = -1;
        var end = nodes[index].After;
        for (var at = index + 1; at < end; at = nodes[at].After)
        {
            if (string.Equals(nodes[at].Name, name, StringComparison.Ordinal))
                found = at;
        }

        return found;
    }

    private void Fill(Utf8JsonReader reader)
    {
        var depth = 0;
        string? name = null;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.ValueIsEscaped ? Unescaped(ref reader) : names.Of(reader.ValueSpan);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    _open[depth++] = Add(ref reader, ref name);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    ref var opened = ref _nodes[_open[--depth]];
                    opened.Length = (int)reader.BytesConsumed - opened.Start;
                    opened.After = _count;
                    break;
                default:
                    Add(ref reader, ref name);
                    break;
            }
        }
    }

    private int Add(ref Utf8JsonReader reader, ref string? name)
    {
        if (_count == _nodes.Length)
            Array.Resize(ref _nodes, 2 * _count);
        var isString = reader.TokenType == JsonTokenType.String;
        _nodes[_count] = new PayloadNode
        {
            Kind = Kind(reader.TokenType),
            IsEscaped = isString && reader.ValueIsEscaped,
            Start = (int)reader.TokenStartIndex + (isString ? 1 : 0),
            Length = reader.ValueSpan.Length,
            After = _count + 1,
            Name = name,
        };
        name = null;
        return _count++;
    }

    private static JsonValueKind Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    private static string? Decode(ReadOnlySpan<byte> bytes, in PayloadNode node)
    {
        if (!node.IsEscaped)
            return Encoding.UTF8.GetString(bytes.Slice(node.Start, node.Length));
        var reader = new Utf8JsonReader(bytes.Slice(node.Start - 1, node.Length + 2));
        reader.Read();
        return Unescaped(ref reader);
    }

    private static string? Unescaped(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escape that makes no Unicode (a lone surrogate): no text at all.
            return null;
        }
    }
}
