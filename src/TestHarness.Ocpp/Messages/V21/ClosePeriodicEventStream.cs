namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Announces that the station ends a stream of periodic values (N13).</summary>
[OcppMessage("ClosePeriodicEventStream", Sender = MessageSender.Station, Block = "N", IntroducedIn = OcppVersion.V21)]
public sealed record ClosePeriodicEventStreamRequest : IOcppRequest<ClosePeriodicEventStreamResponse>
{
    /// <summary>The stream that ends; its monitor goes back to NotifyEvent (N13).</summary>
    [Minimum(0)]
    public required int Id { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the end of the stream.</summary>
public sealed record ClosePeriodicEventStreamResponse
{
    public CustomDataType? CustomData { get; init; }
}
