namespace TestHarness.Station;

/// <summary>How one connector is built.</summary>
public sealed record ConnectorOptions
{
    /// <summary>The connector's type as ConnectorEnumStringType names it.</summary>
    public string Type { get; init; } = "sType2";

    /// <summary>Whether the cable is fixed to the station, which the names of such types tell by their first letter; a socket has a lock that the station controls.</summary>
    public bool HasFixedCable => Type.StartsWith('c');
}
