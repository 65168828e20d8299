namespace TestHarness.Conformance.Statements;

/// <summary>Who does to the product what no OCPP message can.</summary>
public sealed record OperatorStatement
{
    /// <summary><c>reference</c> drives the embedded reference, <c>console</c> asks a person.</summary>
    public string Kind { get; init; } = "console";
}
