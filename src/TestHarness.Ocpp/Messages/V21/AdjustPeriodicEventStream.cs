namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Changes how often, and in what portions, an open stream of periodic values is sent (N14).</summary>
[OcppMessage("AdjustPeriodicEventStream", Sender = MessageSender.Csms, Block = "N", IntroducedIn = OcppVersion.V21)]
public sealed record AdjustPeriodicEventStreamRequest : IOcppRequest<AdjustPeriodicEventStreamResponse>
{
    /// <summary>The open stream to adjust.</summary>
    [Minimum(0)]
    public required int Id { get; init; }

    /// <summary>The rate to send at from now on (N14).</summary>
    public required PeriodicEventStreamParamsType Params { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the stream runs at the new pace.</summary>
public sealed record AdjustPeriodicEventStreamResponse
{
    /// <summary>Whether the station can keep the new rate.</summary>
    public required GenericStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
