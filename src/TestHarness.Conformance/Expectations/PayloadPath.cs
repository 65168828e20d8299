using System.Globalization;
using System.Text.Json.Nodes;

namespace TestHarness.Conformance.Expectations;

/// <summary>
/// A path into a payload: <c>transactionInfo.chargingState</c>, <c>evse[0].id</c>, <c>reportData[*].variable.name</c> (every element),
/// <c>getVariableResult[variable.name=OfflineThreshold].attributeStatus</c> (the elements that carry a value).
/// </summary>
public sealed class PayloadPath
{
    private readonly IReadOnlyList<Segment> _segments;

    private PayloadPath(string text, IReadOnlyList<Segment> segments)
    {
        Text = text;
        _segments = segments;
    }

    /// <summary>The path as written.</summary>
    public string Text { get; }

    /// <summary>Property names and indexes, for a path that names one place only.</summary>
    public IEnumerable<object> Steps => _segments.Select(segment => segment switch
    {
        Property property => (object)property.Name,
        Index index => index.Position,
        _ => throw new FormatException($"'{Text}' does not name one place: use a property or an index such as [0]."),
    });

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">The text is not a path.</exception>
    public static PayloadPath Parse(string text)
    {
        var segments = new List<Segment>();
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] == '[')
            {
                var end = text.IndexOf(']', position);
                if (end < 0)
                    throw new FormatException($"'{text}' is not a payload path: '[' without ']'.");
                segments.Add(Bracket(text, text[(position + 1)..end]));
                position = end + 1;
                continue;
            }

            // A dot stands between names and after brackets, and nowhere else.
            var dot = text[position] == '.';
            if (dot != position > 0)
                throw new FormatException($"'{text}' is not a payload path: expected {(dot ? "a property name" : "a dot")} at character {position + 1}.");
            if (dot)
                position++;
            var stop = text.AsSpan(position).IndexOfAny('.', '[');
            var name = stop < 0 ? text[position..] : text.Substring(position, stop);
            if (name.Length == 0 || name.Any(char.IsWhiteSpace))
                throw new FormatException($"'{text}' is not a payload path: expected a property name at character {position + 1}.");
            segments.Add(new Property(name));
            position += name.Length;
        }

        if (segments.Count == 0)
            throw new FormatException("An empty payload path names nothing.");
        return new PayloadPath(text, segments);
    }

    /// <summary>The places in a payload that the path names, with their exact paths. Places that do not exist are left out.</summary>
    public IReadOnlyList<(string Path, JsonNode? Value)> Find(JsonNode? payload)
    {
        List<(string Path, JsonNode? Value)> found = [("", payload)];
        foreach (var segment in _segments)
            found = found.SelectMany(place => segment.Select(place.Path, place.Value)).ToList();
        return found;
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    private static Segment Bracket(string text, string content)
    {
        if (content == "*")
            return new Every();
        if (int.TryParse(content, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return new Index(index);
        var equals = content.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? new Where(Parse(content[..equals].Trim()), content[(equals + 1)..].Trim())
            : throw new FormatException($"'{text}' is not a payload path: '[{content}]' is neither [0], [*] nor [name=value].");
    }

    private abstract record Segment
    {
        public abstract IEnumerable<(string Path, JsonNode? Value)> Select(string path, JsonNode? value);
    }

    private sealed record Property(string Name) : Segment
    {
        public override IEnumerable<(string Path, JsonNode? Value)> Select(string path, JsonNode? value) =>
            value is JsonObject o && o.TryGetPropertyValue(Name, out var child)
                ? [(path.Length == 0 ? Name : path + "." + Name, child)]
                : [];
    }

    private sealed record Index(int Position) : Segment
    {
        public override IEnumerable<(string Path, JsonNode? Value)> Select(string path, JsonNode? value) =>
            value is JsonArray array && Position < array.Count ? [($"{path}[{Position}]", array[Position])] : [];
    }

    private sealed record Every : Segment
    {
        public override IEnumerable<(string Path, JsonNode? Value)> Select(string path, JsonNode? value) =>
            value is JsonArray array ? array.Select((item, i) => ($"{path}[{i}]", item)) : [];
    }

    private sealed record Where(PayloadPath Key, string Expected) : Segment
    {
        public override IEnumerable<(string Path, JsonNode? Value)> Select(string path, JsonNode? value) =>
            value is JsonArray array
                ? array.Select((item, i) => ($"{path}[{i}]", item))
                    .Where(place => Key.Find(place.item).Any(k => JsonText.Of(k.Value) == Expected))
                : [];
    }
}
