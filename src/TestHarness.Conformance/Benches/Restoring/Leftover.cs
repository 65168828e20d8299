using System.Text.Json.Nodes;

namespace TestHarness.Conformance.Benches.Restoring;

/// <summary>Something that a case left at a station and that a CALL takes back.</summary>
/// <param name="What">What is taken back, in words.</param>
/// <param name="Action">The CALL's action.</param>
/// <param name="Payload">Its payload.</param>
internal sealed record Leftover(string What, string Action, JsonObject Payload);
