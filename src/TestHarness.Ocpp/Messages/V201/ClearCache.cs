namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Empties the Authorization Cache (C11).</summary>
[OcppMessage("ClearCache", Sender = MessageSender.Csms, Block = "C", IntroducedIn = OcppVersion.V16)]
public sealed record ClearCacheRequest : IOcppRequest<ClearCacheResponse>
{
    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the cache is empty now.</summary>
public sealed record ClearCacheResponse
{
    public required ClearCacheStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
