using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Authorization;

/// <summary>ClearCache (C11).</summary>
internal sealed class ClearCacheHandler(AuthorizationCache cache) : MessageHandler<ClearCacheRequest, ClearCacheResponse>
{
    /// <inheritdoc />
    protected override Task<ClearCacheResponse> HandleAsync(ClearCacheRequest request, CallContext call)
    {
        if (!cache.IsEnabled)
            return Task.FromResult(new ClearCacheResponse { Status = ClearCacheStatusEnumType.Rejected, StatusInfo = new StatusInfoType { ReasonCode = "NotEnabled" } });
        cache.Clear();
        return Task.FromResult(new ClearCacheResponse { Status = ClearCacheStatusEnumType.Accepted });
    }
}
