namespace TestHarness.Reporting.Lint;

/// <summary>Says that records are lost.</summary>
internal static class LintGap
{
    internal static string Describe(long first, long last) => first == last
        ? $"1 record is missing here, number {first}. Nothing that came before is held against what follows."
        : $"{last - first + 1} records are missing here, numbers {first} to {last}. Nothing that came before is held against what follows.";
}
