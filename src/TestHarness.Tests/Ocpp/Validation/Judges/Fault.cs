namespace TestHarness.Tests.Ocpp.Validation.Judges;

/// <summary>What a judge finds wrong.</summary>
/// <param name="Path">Where.</param>
/// <param name="Keyword">The keyword of JSON Schema; null for nothing wrong.</param>
internal sealed record Fault(string Path, string? Keyword)
{
    internal static readonly Fault None = new("", null);
}
