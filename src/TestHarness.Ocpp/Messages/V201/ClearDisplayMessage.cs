namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Takes a message off the station's display (O05).</summary>
[OcppMessage("ClearDisplayMessage", Sender = MessageSender.Csms, Block = "O", IntroducedIn = OcppVersion.V201)]
public sealed record ClearDisplayMessageRequest : IOcppRequest<ClearDisplayMessageResponse>
{
    /// <summary>The message to take off, by the id that SetDisplayMessage gave it.</summary>
    public required int Id { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the message was there and is gone.</summary>
public sealed record ClearDisplayMessageResponse
{
    /// <summary>Unknown when the station holds no such message.</summary>
    public required ClearMessageStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
