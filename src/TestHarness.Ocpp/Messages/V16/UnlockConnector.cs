namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Unlocks a connector (1.6 section 5.18).</summary>
[OcppMessage("UnlockConnector", Sender = MessageSender.Csms, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record UnlockConnectorRequest : IOcppRequest<UnlockConnectorResponse>
{
    /// <summary>The connector whose cable is stuck; never 0.</summary>
    public required int ConnectorId { get; init; }
}

/// <summary>Whether the lock opened.</summary>
public sealed record UnlockConnectorResponse
{
    /// <summary>Whether the cable is free; NotSupported when there is no lock to open.</summary>
    public required UnlockStatus Status { get; init; }
}
