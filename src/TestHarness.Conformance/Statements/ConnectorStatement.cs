namespace TestHarness.Conformance.Statements;

/// <summary>One connector.</summary>
public sealed record ConnectorStatement
{
    /// <summary>Its id within the EVSE, from 1.</summary>
    public int Id { get; init; } = 1;

    /// <summary>Its type (ConnectorEnumType), for example <c>sType2</c>.</summary>
    public string Type { get; init; } = "sType2";

    /// <summary>Whether the driver brings the cable and takes it with him; otherwise it is fixed (HFS-2), as all types that begin with c are.</summary>
    public bool IsSocket => !Type.StartsWith('c');
}
