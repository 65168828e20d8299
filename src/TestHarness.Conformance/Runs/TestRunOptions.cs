using TestHarness.Conformance.Applicability;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Runs;

/// <summary>What to run, and how.</summary>
public sealed record TestRunOptions
{
    /// <summary>The systems under test; a case runs on the first of its side that it applies to. Names differ.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>Which cases.</summary>
    public CaseSelection Selection { get; init; } = new();

    /// <summary>Files and folders with features.</summary>
    public IReadOnlyList<string> Features { get; init; } = [FeatureFolder.Default];

    /// <summary>The report's folder; null keeps nothing.</summary>
    public string? ReportFolder { get; init; }

    /// <summary>Whether warnings count as failures.</summary>
    public bool Strict { get; init; }

    /// <summary>How many cases run side by side where the bench allows it.</summary>
    public int Jobs { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Is told how it goes on.</summary>
    public ICaseObserver? Observer { get; init; }

    /// <summary>The command as typed.</summary>
    public string? CommandLine { get; init; }

    /// <summary>Makes the benches for a system under test.</summary>
    public Func<Statement, Benches.IBenchFactory> Benches { get; init; } = statement => Conformance.Benches.BenchFactories.For(statement);

    /// <summary>The systems under test of one side, with their benches.</summary>
    /// <param name="side">The side.</param>
    /// <param name="toleratesAbsence">Whether one that is not there is judged by its statement alone.</param>
    public SystemsUnderTest Systems(Party side, bool toleratesAbsence = false) => new(Statements.Where(statement => statement.Role == side).ToList(), Benches, ReportFolder) { ToleratesAbsence = toleratesAbsence };
}
