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
    /// <summary>Whether the authorization cache is empty now.</summary>
    public required ClearCacheStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
