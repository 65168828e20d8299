namespace TestHarness.Conformance.Statements;

/// <summary>How one connector of the reference station is built.</summary>
public sealed record ReferenceConnectorStatement
{
    /// <summary>Its id within the EVSE.</summary>
    public int Id { get; init; }

    /// <summary>Whether the cable is fixed to the station.</summary>
    public bool HasFixedCable { get; init; }
}
