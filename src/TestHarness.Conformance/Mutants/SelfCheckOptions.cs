using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;

namespace TestHarness.Conformance.Mutants;

/// <summary>Which mutants to run, and how.</summary>
public sealed record SelfCheckOptions
{
    /// <summary>The statements of the references, in order of preference.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>Which cases.</summary>
    public CaseSelection Selection { get; init; } = new();

    /// <summary>Files and folders with features; their mutants stand beside them.</summary>
    public IReadOnlyList<string> Features { get; init; } = [FeatureFolder.Default];

    /// <summary>How many benches run side by side.</summary>
    public int Jobs { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Is told of each result as it comes; from several threads at once.</summary>
    public Action<MutantResult>? Observer { get; init; }
}
