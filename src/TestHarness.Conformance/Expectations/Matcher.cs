using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TestHarness.Conformance.Expectations;

/// <summary>
/// The right-hand side of a table row: a literal, <c>is present</c>, <c>is absent</c>, <c>one of A, B</c>, <c>not A</c>, <c>at least 5</c>, <c>at most 5</c>,
/// <c>matches /.../</c>, <c>is now</c>, <c>is absent or ...</c>, <c>as $name</c>, <c>... as $name</c>, <c>$name</c>, <c>the configured name</c>.
/// Of <c>matches /...(...)/ as $name</c> the first group is remembered.
/// </summary>
public sealed class Matcher
{
    // A schedule without numberPhases means three phases (Part 2, ChargingSchedulePeriodType).
    private const string OrAbsent = ", or absent for 3";
    private readonly string _text;
    private readonly ValueSource _values;

    private Matcher(string text, ValueSource values)
    {
        _text = text;
        _values = values;
    }

    /// <summary>What it asks for, for a message.</summary>
    public string Description => _values.Resolve(_text) is { } resolved ? $"{JsonText.Show(resolved)} ({_text})" : _text;

    /// <summary>Whether the place may be missing altogether.</summary>
    public bool AllowsAbsence => _text == "is absent" || _text.StartsWith("is absent or ", StringComparison.Ordinal)
        || (_text.EndsWith(OrAbsent, StringComparison.Ordinal) && Matches(_text[..^OrAbsent.Length], JsonValue.Create(3)));

    /// <summary>Reads a matcher.</summary>
    public static Matcher Parse(string text, ValueSource values) => new(text.Trim(), values);

    /// <summary>Whether a value that is there is as asked for; remembers it where the matcher says so.</summary>
    public bool Matches(JsonNode? actual) => Matches(_text, actual);

    private bool Matches(string text, JsonNode? actual)
    {
        var remember = text.LastIndexOf("as $", StringComparison.Ordinal);
        if (remember == 0 || (remember > 0 && text[remember - 1] == ' '))
        {
            var condition = text[..remember].Trim();
            if (condition.Length > 0 && !Matches(condition, actual))
                return false;
            _values.Memory.Remember(text[(remember + 4)..].Trim(), Group(condition, actual) ?? actual);
            return true;
        }

        if (text == "is present")
            return true;
        if (text == "is absent")
            return false;
        if (After(text, OrAbsent) is null && text.EndsWith(OrAbsent, StringComparison.Ordinal))
            return Matches(text[..^OrAbsent.Length], actual);
        if (After(text, "is absent or ") is { } otherwise)
            return Matches(otherwise, actual);
        if (After(text, "not ") is { } unwanted)
            return !Matches(unwanted, actual);
        if (After(text, "one of ") is { } options)
            return options.Split(',', StringSplitOptions.TrimEntries).Any(option => Matches(option, actual));
        if (After(text, "at least ") is { } least)
            return Number(actual) >= Bound(least);
        if (After(text, "at most ") is { } most)
            return Number(actual) <= Bound(most);
        if (Match(text, actual) is { } match)
            return match.Success;
        if (text == "is now")
            return Time(actual) is { } time && (time - _values.Now).Duration() <= ValueSource.TimeTolerance;
        var expected = _values.Resolve(text);
        return expected is null ? MatchesLiteral(text, actual) : JsonNode.DeepEquals(expected, actual) || MatchesLiteral(JsonText.Of(expected), actual);
    }

    private static Match? Match(string text, JsonNode? actual) =>
        After(text, "matches /") is { } pattern && pattern.EndsWith('/') ? Regex.Match(JsonText.Of(actual), pattern[..^1], RegexOptions.None, TimeSpan.FromSeconds(1)) : null;

    private static JsonNode? Group(string text, JsonNode? actual) => Match(text, actual) is { Success: true, Groups: { Count: > 1 } groups } ? JsonValue.Create(groups[1].Value) : null;

    private static bool MatchesLiteral(string text, JsonNode? actual)
    {
        if (actual is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var expected))
            return Number(actual) == expected;
        if (text.Length >= 2 && text.StartsWith('"') && text.EndsWith('"'))
            return actual is JsonValue v && v.GetValueKind() == JsonValueKind.String && v.GetValue<string>() == text[1..^1];
        if (Time(actual) is { } time && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var wanted))
            return (time - wanted).Duration() <= ValueSource.TimeTolerance;
        return JsonText.Of(actual) == text;
    }

    private decimal Bound(string text) =>
        decimal.TryParse(_values.Resolve(text) is { } resolved ? JsonText.Of(resolved) : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)
            ? bound
            : throw new FormatException($"'{text}' is not a number: a matcher 'at least' or 'at most' needs one.");

    private static decimal? Number(JsonNode? node) =>
        node is JsonValue value && decimal.TryParse(JsonText.Of(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Time(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: >= 19 } text && text[10] == 'T'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    private static string? After(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..].Trim() : null;
}
