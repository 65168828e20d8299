namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Changes how often, and in what portions, an open stream of periodic values is sent (N14).</summary>
[OcppMessage("AdjustPeriodicEventStream", Sender = MessageSender.Csms, Block = "N", IntroducedIn = OcppVersion.V21)]
public sealed record AdjustPeriodicEventStreamRequest : IOcppRequest<AdjustPeriodicEventStreamResponse>
{
    [Minimum(0)]
    public required int Id { get; init; }

    public required PeriodicEventStreamParamsType Params { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the stream runs at the new pace.</summary>
public sealed record AdjustPeriodicEventStreamResponse
{
    public required GenericStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
