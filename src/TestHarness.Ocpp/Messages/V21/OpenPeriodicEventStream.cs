namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Asks leave to open a stream of periodic values for a monitor (N11).</summary>
[OcppMessage("OpenPeriodicEventStream", Sender = MessageSender.Station, Block = "N", IntroducedIn = OcppVersion.V21)]
public sealed record OpenPeriodicEventStreamRequest : IOcppRequest<OpenPeriodicEventStreamResponse>
{
    public required ConstantStreamDataType ConstantStreamData { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the stream may begin.</summary>
public sealed record OpenPeriodicEventStreamResponse
{
    public required GenericStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
