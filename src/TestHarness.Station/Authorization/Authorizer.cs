using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Authorization;

/// <summary>Decides about tokens: by local list, cache, the CSMS, or the rules for being offline (C01, C10 to C15).</summary>
internal sealed class Authorizer(StationContext station, ICsmsLink link, DeviceModelService model, AuthorizationCache cache, LocalList list, TransactionQueue queue) : IStationService
{
    /// <summary>Whether drivers have to be authorized at all.</summary>
    public bool IsEnabled => model.Bool(AuthCtrlr.Enabled);

    /// <inheritdoc />
    public void Start() => queue.Answered += (request, response) =>
    {
        // C10.FR.05, C12.FR.06
        if (request.IdToken is { } token && response.IdTokenInfo is { } info)
            cache.Update(token, info);
    };

    /// <summary>What list or cache know about a token, the list first (C13.FR.01); null when neither knows it.</summary>
    public IdTokenInfoType? Known(IdTokenType token) => InList(token) ?? cache.Find(token);

    /// <summary>Whether a group is that of the master pass (C16).</summary>
    public bool IsMasterPass(IdTokenType? group) =>
        model.Value(AuthCtrlr.MasterPassGroupId) is { Length: > 0 } id && string.Equals(group?.IdToken, id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Decides about a token. A status other than Accepted is a refusal.</summary>
    public async Task<AuthorizeResponse> AuthorizeAsync(AuthorizeRequest request)
    {
        var token = request.IdToken;
        if (!IsEnabled || token.Type is "NoAuthorization")
            return Answer(AuthorizationStatusEnumType.Accepted);
        if (!link.IsOnline)
            return new AuthorizeResponse { IdTokenInfo = Offline(token) };
        if (Locally(token) is { } decision)
            return new AuthorizeResponse { IdTokenInfo = decision };
        if (model.Bool(AuthCtrlr.DisableRemoteAuthorization))
            return new AuthorizeResponse { IdTokenInfo = Known(token) ?? Info(AuthorizationStatusEnumType.Unknown) };
        return await RemotelyAsync(request);
    }

    private static AuthorizeResponse Answer(AuthorizationStatusEnumType status) => new() { IdTokenInfo = Info(status) };

    private static IdTokenInfoType Info(AuthorizationStatusEnumType status) => new() { Status = status };

    private async Task<AuthorizeResponse> RemotelyAsync(AuthorizeRequest request)
    {
        var outcome = await link.CallAsync(request);
        switch (outcome.Kind)
        {
            case CallOutcomeKind.Answered:
                cache.Update(request.IdToken, outcome.Answer!.IdTokenInfo);
                return outcome.Answer;
            case CallOutcomeKind.Refused:
                return Answer(AuthorizationStatusEnumType.Invalid);
            default:
                return new AuthorizeResponse { IdTokenInfo = Offline(request.IdToken) };
        }
    }

    /// <summary>A decision without the CSMS although it could be asked; null asks it.</summary>
    private IdTokenInfoType? Locally(IdTokenType token)
    {
        var listed = InList(token);
        var known = listed ?? cache.Find(token);
        if (known is null)
            return null;
        if (known.Status == AuthorizationStatusEnumType.Accepted)
            return model.Bool(AuthCtrlr.LocalPreAuthorize) ? known : null;

        // C10.FR.03, C12.FR.05, C14.FR.03: ask again, unless that was switched off.
        return model.Bool(listed is not null ? LocalAuthListCtrlr.DisablePostAuthorize : AuthCacheCtrlr.DisablePostAuthorize) ? known : null;
    }

    private IdTokenInfoType Offline(IdTokenType token)
    {
        var listed = list.Find(token);
        var known = listed ?? cache.Find(token);
        if (known is null)
            return Info(model.Bool(AuthCtrlr.OfflineTxForUnknownIdEnabled) ? AuthorizationStatusEnumType.Accepted : AuthorizationStatusEnumType.Unknown);
        if (listed is not null && HasExpired(listed))
            return Info(AuthorizationStatusEnumType.Expired);
        if (known.Status == AuthorizationStatusEnumType.Accepted && !model.Bool(AuthCtrlr.LocalAuthorizeOffline))
            return Info(AuthorizationStatusEnumType.NotAtThisTime);
        return known;
    }

    // C14.FR.05: an expired entry counts as absent.
    private IdTokenInfoType? InList(IdTokenType token) => list.Find(token) is { } info && !HasExpired(info) ? info : null;

    private bool HasExpired(IdTokenInfoType info) =>
        model.Bool(LocalAuthListCtrlr.SupportsExpiryDateTime) && info.CacheExpiryDateTime is { } expiry && expiry <= station.Clock.Now;
}
