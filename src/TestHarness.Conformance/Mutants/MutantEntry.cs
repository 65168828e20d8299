using System.Text.Json.Nodes;
using TestHarness.Proxy.Faults;

namespace TestHarness.Conformance.Mutants;

/// <summary>A mutant as it is written in a file; <c>features/mutants.schema.json</c> describes it.</summary>
internal sealed record MutantEntry
{
    public required string Case { get; init; }

    public IReadOnlyList<string>? Versions { get; init; }

    public required string Name { get; init; }

    public required string Names { get; init; }

    public string? Statement { get; init; }

    public bool Strict { get; init; }

    public IReadOnlyList<FaultRule>? Faults { get; init; }

    public string? Behaviour { get; init; }

    public JsonObject? Parameters { get; init; }
}
