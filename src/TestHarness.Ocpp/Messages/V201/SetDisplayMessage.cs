namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Puts a message on the station's display (O01, O02, O06).</summary>
[OcppMessage("SetDisplayMessage", Sender = MessageSender.Csms, Block = "O", IntroducedIn = OcppVersion.V201)]
public sealed record SetDisplayMessageRequest : IOcppRequest<SetDisplayMessageResponse>
{
    /// <summary>Replaces a message of the same id.</summary>
    public required MessageInfoType Message { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the station will show it.</summary>
public sealed record SetDisplayMessageResponse
{
    /// <summary>Whether the message is stored, or what the station cannot do with it (O01, O02).</summary>
    public required DisplayMessageStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
