using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Benches;

/// <summary>Finds the benches that fit a system under test.</summary>
public static class BenchFactories
{
    /// <summary>The benches for what a statement describes.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="console">Where the operator of a real product sits; null for the process's own console.</param>
    public static IBenchFactory For(Statement statement, OperatorConsole? console = null) => statement switch
    {
        { Embedded: true } => new EmbeddedBenchFactory(statement),
        { Role: Party.Station } => new RealStationBenchFactory(statement, console ?? OperatorConsole.Standard),
        _ => new RealCsmsBenchFactory(statement, console ?? OperatorConsole.Standard),
    };
}
