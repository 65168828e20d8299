namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Takes a connector, or with id 0 the whole charge point, into operation or out of it (1.6 section 5.2).</summary>
[OcppMessage("ChangeAvailability", Sender = MessageSender.Csms, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record ChangeAvailabilityRequest : IOcppRequest<ChangeAvailabilityResponse>
{
    /// <summary>0 for the charge point and all its connectors.</summary>
    public required int ConnectorId { get; init; }

    /// <summary>Whether charging is to be possible or not.</summary>
    public required AvailabilityType Type { get; init; }
}

/// <summary>Done, refused, or put off until a running transaction ends.</summary>
public sealed record ChangeAvailabilityResponse
{
    /// <summary>Scheduled when a transaction must end first.</summary>
    public required AvailabilityStatus Status { get; init; }
}
