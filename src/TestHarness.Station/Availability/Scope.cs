namespace TestHarness.Station.Availability;

/// <summary>What an availability applies to: the station (both null), an EVSE, or a connector.</summary>
internal sealed record Scope(int? EvseId, int? ConnectorId)
{
    /// <summary>The whole station.</summary>
    public static Scope Station { get; } = new(null, null);

    /// <summary>Whether a connector lies within.</summary>
    public bool Covers(int evseId, int connectorId) => (EvseId is null || EvseId == evseId) && (ConnectorId is null || ConnectorId == connectorId);
}
