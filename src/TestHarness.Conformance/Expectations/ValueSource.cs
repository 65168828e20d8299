using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestHarness.Conformance.Statements;

namespace TestHarness.Conformance.Expectations;

/// <summary>Where the values that a feature does not spell out come from: the scenario's memory, the statement, the clock.</summary>
public sealed partial class ValueSource(ScenarioMemory memory, Statement statement, Func<DateTimeOffset> now, Func<string, JsonNode?>? made = null)
{
    private const string Multiplied = " times the limit multiplier";

    /// <summary>The tolerance of comparisons of times; the certification labs use four seconds (Part 6, general rules).</summary>
    public static TimeSpan TimeTolerance { get; } = TimeSpan.FromSeconds(4);

    /// <summary>The scenario's memory.</summary>
    public ScenarioMemory Memory => memory;

    /// <summary>The bench's time.</summary>
    public DateTimeOffset Now => now();

    /// <summary>
    /// Resolves <c>$name</c>, <c>the configured name</c>, <c>now</c>, <c>the configured name plus text</c>, where numbers are added (or with <c>minus</c> taken away),
    /// <c>half</c> and <c>twice</c> such a number, <c>now plus 60 seconds</c>, <c>6 times the limit multiplier</c>, <c>a random password</c> and <c>a fresh id</c>;
    /// null for a text that means itself.
    /// </summary>
    public JsonNode? Resolve(string text)
    {
        if (text.StartsWith('$'))
            return memory.Recall(text[1..]);
        if (text.StartsWith("the configured ", StringComparison.Ordinal))
        {
            var parts = text["the configured ".Length..].Split([" plus ", " minus "], 2, StringSplitOptions.TrimEntries);
            var value = Configured(parts[0]);
            var sign = text.Contains(" minus ", StringComparison.Ordinal) ? "-" : "";
            return parts.Length == 1 ? value : Plus(value, sign + Plain(parts[1]));
        }

        if (text.Split(' ', 2) is ["half" or "twice", var number] parted && decimal.TryParse(Plain(number), NumberStyles.Float, CultureInfo.InvariantCulture, out var whole))
            return JsonValue.Create(parted[0] == "half" ? Math.Ceiling(whole / 2) : whole * 2);

        if (text.EndsWith(Multiplied, StringComparison.Ordinal) && decimal.TryParse(text[..^Multiplied.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out var factor))
            return JsonValue.Create(factor * LimitMultiplier());
        if (text == "a random password")
            return JsonValue.Create(RandomNumberGenerator.GetHexString(32, lowercase: true));
        if (text == "a fresh id")
            return JsonValue.Create(Random.Shared.Next(1, int.MaxValue));
        var time = NowPattern().Match(text);
        if (!time.Success)
            return null;
        var offset = time.Groups["amount"].Success
            ? TimeSpan.FromSeconds(int.Parse(Plain(time.Groups["amount"].Value), CultureInfo.InvariantCulture) * Unit(time.Groups["unit"].Value))
            : TimeSpan.Zero;
        if (time.Groups["sign"].Value == "minus")
            offset = -offset;
        return JsonValue.Create((now() + offset).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }

    // What the statement gives goes before what the bench makes.
    private JsonNode Configured(string name) =>
        (statement.ConfiguredValues.ContainsKey(name) ? null : made?.Invoke(name)) ?? statement.Configured(name);

    private static JsonValue Plus(JsonNode value, string more) =>
        value.GetValueKind() == JsonValueKind.Number && decimal.TryParse(more, NumberStyles.Float, CultureInfo.InvariantCulture, out var added)
            ? JsonValue.Create(decimal.Parse(JsonText.Of(value), CultureInfo.InvariantCulture) + added)
            : JsonValue.Create(JsonText.Of(value) + more);

    private string Plain(string text) => Resolve(text) is { } value ? JsonText.Of(value) : text;

    // Part 6, block K: limits are given in A; for W they are multiplied by the voltage of the phases.
    private int LimitMultiplier() => JsonText.Of(statement.Configured("chargingRateUnit")) == "A"
        ? 1
        : JsonText.Of(statement.Configured("numberPhases")) switch { "1" => 230, "2" => 460, _ => 690 };

    private static int Unit(string unit) => unit.TrimEnd('s') switch { "second" => 1, "minute" => 60, "hour" => 3600, _ => 86400 };

    [GeneratedRegex(@"^now(?: (?<sign>plus|minus) (?<amount>\d+|the configured \w+) (?<unit>seconds?|minutes?|hours?|days?))?$")]
    private static partial Regex NowPattern();
}
