namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Takes a message off the station's display (O05).</summary>
[OcppMessage("ClearDisplayMessage", Sender = MessageSender.Csms, Block = "O", IntroducedIn = OcppVersion.V201)]
public sealed record ClearDisplayMessageRequest : IOcppRequest<ClearDisplayMessageResponse>
{
    public required int Id { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the message was there and is gone.</summary>
public sealed record ClearDisplayMessageResponse
{
    public required ClearMessageStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
