namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Puts a message on the station's display (O01, O02, O06).</summary>
[OcppMessage("SetDisplayMessage", Sender = MessageSender.Csms, Block = "O", IntroducedIn = OcppVersion.V201)]
public sealed record SetDisplayMessageRequest : IOcppRequest<SetDisplayMessageResponse>
{
    public required MessageInfoType Message { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the station will show it.</summary>
public sealed record SetDisplayMessageResponse
{
    public required DisplayMessageStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
