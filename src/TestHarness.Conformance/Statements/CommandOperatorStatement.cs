namespace TestHarness.Conformance.Statements;

/// <summary>The program that does to the product what no OCPP message can.</summary>
public sealed record CommandOperatorStatement
{
    /// <summary>The program: a path relative to the statement when it has a slash in it, else looked up in PATH.</summary>
    public required string Program { get; init; }

    /// <summary>Its arguments.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
