namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Asks leave to open a stream of periodic values for a monitor (N11).</summary>
[OcppMessage("OpenPeriodicEventStream", Sender = MessageSender.Station, Block = "N", IntroducedIn = OcppVersion.V21)]
public sealed record OpenPeriodicEventStreamRequest : IOcppRequest<OpenPeriodicEventStreamResponse>
{
    /// <summary>What does not change from value to value: stream, monitor and rate.</summary>
    public required ConstantStreamDataType ConstantStreamData { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the stream may begin.</summary>
public sealed record OpenPeriodicEventStreamResponse
{
    /// <summary>When rejected, the monitor keeps to NotifyEvent (N11.FR.07).</summary>
    public required GenericStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
