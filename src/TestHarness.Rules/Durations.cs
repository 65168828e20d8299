using System.Globalization;

namespace TestHarness.Rules;

/// <summary>Lengths of time as findings tell them.</summary>
internal static class Durations
{
    /// <summary>In seconds, such as <c>12.5 s</c>.</summary>
    internal static string Text(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.#} s");
}
