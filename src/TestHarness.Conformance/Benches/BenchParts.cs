using TestHarness.Conformance.Clocks;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Benches;

/// <summary>What a bench is put together from.</summary>
internal sealed record BenchParts(
    Party Sut,
    OcppVersion Version,
    Statement Statement,
    BenchClock Clock,
    WireLog Wire,
    IOperator StationOperator,
    IOperator CsmsOperator,
    INetwork Network,
    BenchWatch? Watch = null)
{
    /// <summary>The ISO 15118 certificates; null where the statement does not claim ISO 15118.</summary>
    public BenchPki? Pki { get; init; }
}
