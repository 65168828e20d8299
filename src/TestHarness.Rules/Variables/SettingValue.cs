using System.Globalization;

namespace TestHarness.Rules.Variables;

/// <summary>Compares the values of settings as products write them.</summary>
internal static class SettingValue
{
    /// <summary>Whether two values cannot mean the same: numbers in other notation, other letters, spaces and the order of lists make no difference.</summary>
    internal static bool Differ(string first, string second)
    {
        if (decimal.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out var one) && decimal.TryParse(second, NumberStyles.Float, CultureInfo.InvariantCulture, out var other))
            return one != other;
        return !Parts(first).SequenceEqual(Parts(second), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Parts(string value) =>
        value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => part.ToUpperInvariant()).Order(StringComparer.Ordinal);
}
