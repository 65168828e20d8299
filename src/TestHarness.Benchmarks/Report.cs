using System.Text.Json;

namespace TestHarness.Benchmarks;

/// <summary>How measurements are written for programs.</summary>
internal static class Report
{
    internal static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };
}
