namespace TestHarness.Conformance.Statements;

/// <summary>The EVSEs of a station.</summary>
public sealed record LayoutStatement
{
    /// <summary>EVSEs, from id 1.</summary>
    public IReadOnlyList<EvseStatement> Evses { get; init; } = [new EvseStatement()];

    /// <summary>Every connector with its EVSE.</summary>
    public IEnumerable<(int EvseId, int ConnectorId)> Connectors => Evses.SelectMany(evse => evse.Connectors.Select(connector => (evse.Id, connector.Id)));
}
