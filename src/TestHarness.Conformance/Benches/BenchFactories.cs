using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Conformance.Benches;

/// <summary>Finds the benches that fit a system under test.</summary>
public static class BenchFactories
{
    /// <summary>The benches for what a statement describes.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="seats">Where the operator of a real product sits; null for the process's own console.</param>
    /// <param name="schemas">The schemas that frames are checked against; null for the built-in ones.</param>
    public static IBenchFactory For(Statement statement, OperatorSeats? seats = null, SchemaSet? schemas = null) => statement switch
    {
        { Embedded: true } => new EmbeddedBenchFactory(statement, schemas: schemas),
        { Role: Party.Station } => new RealStationBenchFactory(statement, seats ?? OperatorSeats.Standard, schemas),
        _ => new RealCsmsBenchFactory(statement, seats ?? OperatorSeats.Standard, schemas),
    };
}
