namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Unlocks a connector for a driver who cannot get the cable out (F05).</summary>
[OcppMessage("UnlockConnector", Sender = MessageSender.Csms, Block = "F", IntroducedIn = OcppVersion.V16)]
public sealed record UnlockConnectorRequest : IOcppRequest<UnlockConnectorResponse>
{
    /// <summary>The EVSE that the connector is part of.</summary>
    public required int EvseId { get; init; }

    /// <summary>Counted within the EVSE, from 1.</summary>
    public required int ConnectorId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the lock opened.</summary>
public sealed record UnlockConnectorResponse
{
    /// <summary>Whether the cable is free, or why it stays locked (F05).</summary>
    public required UnlockStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
