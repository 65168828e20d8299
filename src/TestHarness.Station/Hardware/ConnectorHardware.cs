namespace TestHarness.Station.Hardware;

/// <summary>One connector.</summary>
internal sealed class ConnectorHardware(int id, ConnectorOptions options)
{
    /// <summary>The connector's id within its EVSE, from 1.</summary>
    public int Id { get; } = id;

    /// <summary>How it is built.</summary>
    public ConnectorOptions Options { get; } = options;

    /// <summary>The vehicle at the cable; null when none is.</summary>
    public Vehicle? Vehicle { get; set; }

    /// <summary>Whether the driver's cable is in the socket, with or without a vehicle at its other end; never where the cable is fixed.</summary>
    public bool CableInSocket { get; set; }

    /// <summary>Whether nobody else can use it: a vehicle is there, or a cable in the socket.</summary>
    public bool IsOccupied => Vehicle is not null || CableInSocket;

    /// <summary>Whether the plug is locked.</summary>
    public bool Locked { get; set; }

    /// <summary>Whether the lock is jammed, so that it does not open.</summary>
    public bool LockJammed { get; set; }

    /// <summary>The fault that the connector has; null when it is well.</summary>
    public string? Fault { get; set; }
}
