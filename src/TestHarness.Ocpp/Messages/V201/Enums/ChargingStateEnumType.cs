namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether energy flows in a transaction, and who keeps it from flowing.</summary>
public enum ChargingStateEnumType
{
    /// <summary>Energy flows.</summary>
    Charging,

    /// <summary>EV and EVSE are connected, by cable or without; charging still needs authorization.</summary>
    EVConnected,

    /// <summary>The EVSE offers energy, the EV takes none.</summary>
    SuspendedEV,

    /// <summary>The EV is connected, but the EVSE offers it no energy, for instance because of a limit or a token refused.</summary>
    SuspendedEVSE,

    /// <summary>No EV is connected.</summary>
    Idle,
}
