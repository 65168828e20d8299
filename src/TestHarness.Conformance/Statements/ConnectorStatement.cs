namespace TestHarness.Conformance.Statements;

/// <summary>One connector.</summary>
public sealed record ConnectorStatement
{
    /// <summary>Its id within the EVSE, from 1.</summary>
    public int Id { get; init; } = 1;

    /// <summary>Its type (ConnectorEnumType), for example <c>sType2</c>.</summary>
    public string Type { get; init; } = "sType2";
}
