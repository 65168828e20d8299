using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Rules.Payloads;

/// <summary>
/// A part of a payload of which nothing is sure: what is absent or of another type is null. Valid as long as the <see cref="Observation"/> that it comes from.
/// Texts and names are made once for all rules that ask for them.
/// </summary>
public readonly struct PayloadElement
{
    private readonly PayloadTree? _tree;
    private readonly int _index;

    internal PayloadElement(PayloadTree tree, int index)
    {
        _tree = tree;
        _index = index;
    }

    /// <summary>What it is; <see cref="JsonValueKind.Undefined"/> where there is nothing.</summary>
    public JsonValueKind ValueKind => _tree is null ? JsonValueKind.Undefined : _tree.KindOf(_index);

    /// <summary>The string at a path of property names.</summary>
    public string? Text(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: JsonValueKind.String } value ? value._tree!.TextOf(value._index) : null;

    /// <summary>The whole number at a path of property names.</summary>
    public long? Number(params ReadOnlySpan<string> path) =>
        Find(path) is { ValueKind: JsonValueKind.Number } value && Utf8Parser.TryParse(value.Bytes, out long number, out var used) && used == value.Bytes.Length ? number : null;

    /// <summary>The number at a path of property names.</summary>
    public decimal? Decimal(params ReadOnlySpan<string> path) =>
        Find(path) is { ValueKind: JsonValueKind.Number } value && decimal.TryParse(value.Bytes, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>True or false at a path of property names.</summary>
    public bool? Flag(params ReadOnlySpan<string> path) => Find(path).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The time at a path of property names, as RFC 3339 writes it.</summary>
    public DateTimeOffset? Time(params ReadOnlySpan<string> path) =>
        Find(path) is { ValueKind: JsonValueKind.String } value && Rfc3339.TryParse(value._tree!.TextBytesOf(value._index), out var time) ? time : null;

    /// <summary>The object at a path of property names.</summary>
    public PayloadElement? Object(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: JsonValueKind.Object } value ? value : null;

    /// <summary>Whether there is something at a path of property names.</summary>
    public bool Has(params ReadOnlySpan<string> path) => Find(path).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>The items of the array at a path of property names; none when it is absent or no array.</summary>
    public PayloadItems Items(params ReadOnlySpan<string> path) =>
        Find(path) is { ValueKind: JsonValueKind.Array } value ? new PayloadItems(value._tree, value._index) : default;

    /// <summary>Its JSON as it was written, without the quotes of a string.</summary>
    internal ReadOnlySpan<byte> Bytes => _tree is null ? default : _tree.BytesOf(_index);

    private PayloadElement Find(ReadOnlySpan<string> path)
    {
        if (_tree is null)
            return default;
        var at = _index;
        foreach (var name in path)
        {
            at = _tree.Member(at, name);
            if (at < 0)
                return default;
        }

        return new PayloadElement(_tree, at);
    }
}
