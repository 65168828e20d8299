namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Takes the station, an EVSE or a connector into operation, or out of it (G03, G04).</summary>
[OcppMessage("ChangeAvailability", Sender = MessageSender.Csms, Block = "G", IntroducedIn = OcppVersion.V16)]
public sealed record ChangeAvailabilityRequest : IOcppRequest<ChangeAvailabilityResponse>
{
    /// <summary>The EVSE or connector; the whole station when absent.</summary>
    public EVSEType? Evse { get; init; }

    /// <summary>Whether charging is to be possible or not.</summary>
    public required OperationalStatusEnumType OperationalStatus { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Done, refused, or put off until running transactions end.</summary>
public sealed record ChangeAvailabilityResponse
{
    /// <summary>Scheduled when a transaction must end first (G03, G04).</summary>
    public required ChangeAvailabilityStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
