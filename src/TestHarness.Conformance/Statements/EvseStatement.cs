namespace TestHarness.Conformance.Statements;

/// <summary>One EVSE.</summary>
public sealed record EvseStatement
{
    /// <summary>Its id, from 1.</summary>
    public int Id { get; init; } = 1;

    /// <summary>Its connectors.</summary>
    public IReadOnlyList<ConnectorStatement> Connectors { get; init; } = [new ConnectorStatement()];
}
