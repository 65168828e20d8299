namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Reports that a connector changed its state (G01).</summary>
[OcppMessage("StatusNotification", Sender = MessageSender.Station, Block = "G", IntroducedIn = OcppVersion.V16)]
public sealed record StatusNotificationRequest : IOcppRequest<StatusNotificationResponse>
{
    /// <summary>When the state changed.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>The connector's new state.</summary>
    public required ConnectorStatusEnumType ConnectorStatus { get; init; }

    /// <summary>The EVSE that the connector is part of.</summary>
    public required int EvseId { get; init; }

    /// <summary>Counted within the EVSE, from 1.</summary>
    public required int ConnectorId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the state.</summary>
public sealed record StatusNotificationResponse
{
    public CustomDataType? CustomData { get; init; }
}
