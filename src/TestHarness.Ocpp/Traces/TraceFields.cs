using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Ocpp.Traces;

/// <summary>The fields of one line of a trace as places in its bytes: the line is walked once, and only what somebody asks for becomes a value.</summary>
internal ref struct TraceFields
{
    // Deeper than any frame that parses, with the record around it.
    internal const int MaxDepth = 2 * FrameReader.MaxDepth;

    private static readonly byte[][] Names = [.. Enum.GetNames<TraceField>().Select(name => Encoding.UTF8.GetBytes(JsonNamingPolicy.CamelCase.ConvertName(name)))];

    private readonly ReadOnlySpan<byte> _line;
    private Places _places;

    private TraceFields(ReadOnlySpan<byte> line) => _line = line;

    /// <summary>Walks a line. Of a field that comes twice the last one counts.</summary>
    /// <exception cref="JsonException">The line is not JSON.</exception>
    /// <exception cref="TraceFormatException">It is no JSON object.</exception>
    internal static TraceFields Read(ReadOnlySpan<byte> line)
    {
        var fields = new TraceFields(line);
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        if (isObject)
            fields.ReadMembers(ref reader);
        while (reader.Read())
        {
        }

        return isObject ? fields : throw new TraceFormatException("Not a JSON object.");
    }

    /// <summary>The field's value as JSON; empty when it is absent.</summary>
    internal readonly ReadOnlySpan<byte> Json(TraceField field)
    {
        var place = _places[(int)field];
        return _line.Slice(place.Start, place.Length);
    }

    /// <summary>Whether the field's value starts like that: <c>{</c>, <c>[</c>, <c>"</c>, ...</summary>
    internal readonly bool StartsWith(TraceField field, char first) => Json(field) is [var start, ..] && start == first;

    /// <summary>Whether the field is a string of that text.</summary>
    internal readonly bool Is(TraceField field, ReadOnlySpan<byte> text)
    {
        var json = Json(field);
        if (json is not [(byte)'"', .. var content, (byte)'"'])
            return false;
        if (content.SequenceEqual(text))
            return true;
        return content.Contains((byte)'\\') && String(json).ValueTextEquals(text);
    }

    /// <summary>A reader on the field's string; false when the field is no string.</summary>
    internal readonly bool TryString(TraceField field, out Utf8JsonReader reader)
    {
        var isString = StartsWith(field, '"');
        reader = isString ? String(Json(field)) : default;
        return isString;
    }

    /// <summary>The field's whole number; null when it is none.</summary>
    internal readonly long? Number(TraceField field)
    {
        var json = Json(field);
        return Utf8Parser.TryParse(json, out long number, out var used) && used == json.Length ? number : null;
    }

    private static Utf8JsonReader String(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return reader;
    }

    private void ReadMembers(ref Utf8JsonReader reader)
    {
        var expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = Find(ref reader, expected);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (index < 0)
                continue;
            expected = index + 1;
            _places[index] = new Place(start, (int)reader.BytesConsumed - start);
        }
    }

    // Writers keep to an order, so the next field is mostly one of the next names.
    private static int Find(ref Utf8JsonReader reader, int expected)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            var index = expected + i < Names.Length ? expected + i : expected + i - Names.Length;
            if (reader.ValueIsEscaped ? reader.ValueTextEquals(Names[index]) : reader.ValueSpan.SequenceEqual(Names[index]))
                return index;
        }

        return -1;
    }

    private readonly record struct Place(int Start, int Length);

    [InlineArray((int)TraceField.Findings + 1)]
    private struct Places
    {
        private Place _first;
    }
}
