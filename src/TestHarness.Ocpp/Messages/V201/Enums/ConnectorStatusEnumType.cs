namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What a connector is ready for.</summary>
public enum ConnectorStatusEnumType
{
    /// <summary>Free for a new driver; operative.</summary>
    Available,

    /// <summary>In use, so not free for a new driver; operative.</summary>
    Occupied,

    /// <summary>Held by ReserveNow; operative.</summary>
    Reserved,

    /// <summary>Taken out of operation, by the CSMS or the station itself; inoperative.</summary>
    Unavailable,

    /// <summary>It, its EVSE or the station has an error and delivers no energy; inoperative.</summary>
    Faulted,
}
