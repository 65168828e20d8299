namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Shows that the charge point is alive, and asks for the time (1.6 section 4.6).</summary>
[OcppMessage("Heartbeat", Sender = MessageSender.Station, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record HeartbeatRequest : IOcppRequest<HeartbeatResponse>;

/// <summary>The central system's clock.</summary>
public sealed record HeartbeatResponse
{
    /// <summary>The central system's clock, which the charge point takes over.</summary>
    public required DateTimeOffset CurrentTime { get; init; }
}
