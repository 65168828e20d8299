namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Shows that the station is alive, and asks for the time (G02).</summary>
[OcppMessage("Heartbeat", Sender = MessageSender.Station, Block = "G", IntroducedIn = OcppVersion.V16)]
public sealed record HeartbeatRequest : IOcppRequest<HeartbeatResponse>
{
    public CustomDataType? CustomData { get; init; }
}

/// <summary>The CSMS's clock.</summary>
public sealed record HeartbeatResponse
{
    /// <summary>The CSMS's clock, which the station takes over.</summary>
    public required DateTimeOffset CurrentTime { get; init; }

    public CustomDataType? CustomData { get; init; }
}
