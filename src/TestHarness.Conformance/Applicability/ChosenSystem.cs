using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Statements;

namespace TestHarness.Conformance.Applicability;

/// <summary>The system under test that a case runs on.</summary>
/// <param name="Statement">What it declares.</param>
/// <param name="Benches">Makes its benches.</param>
/// <param name="Applicability">Whether the case applies to it.</param>
public sealed record ChosenSystem(Statement Statement, IBenchFactory Benches, CaseApplicability Applicability);
