using System.Text.Json.Nodes;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;

namespace TestHarness.Tests.Conformance.Expectations;

/// <summary>A source of values that stands still at noon.</summary>
internal static class Values
{
    internal static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    internal static ValueSource Source(Statement? statement = null, ScenarioMemory? memory = null) =>
        new(memory ?? new ScenarioMemory(), statement ?? Statement(), () => Noon);

    internal static Statement Statement(Party role = Party.Station) => new()
    {
        Name = "Sample",
        Role = role,
        Versions = ["2.0.1", "2.1"],
        Path = "sample.json",
        Connection = new ConnectionStatement { Identity = "CS-1" },
        ConfiguredValues = new Dictionary<string, JsonNode> { ["heartbeatInterval"] = 300, ["unit"] = "A", ["schedule"] = new JsonObject { ["limit"] = 16 } },
        IdTokens = new Dictionary<string, IdTokenStatement> { ["valid"] = new() { IdToken = "04AA", Type = "ISO14443", GroupId = "FLEET" } },
    };

    internal static JsonNode? Json(string text) => JsonNode.Parse(text);
}
