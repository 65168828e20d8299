namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Empties the authorization cache (1.6 section 5.4).</summary>
[OcppMessage("ClearCache", Sender = MessageSender.Csms, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record ClearCacheRequest : IOcppRequest<ClearCacheResponse>;

/// <summary>Whether the cache is empty now.</summary>
public sealed record ClearCacheResponse
{
    /// <summary>Whether the authorization cache is empty now.</summary>
    public required ClearCacheStatus Status { get; init; }
}
