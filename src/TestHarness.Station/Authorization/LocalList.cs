using System.Globalization;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Services;

namespace TestHarness.Station.Authorization;

/// <summary>The local authorization list, changed by nothing but SendLocalList (block D). Kept over reboots.</summary>
internal sealed class LocalList : IStationService
{
    private const string Document = "locallist";
    private readonly StationContext _station;
    private readonly DeviceModelService _model;
    private Content _content;

    public LocalList(StationContext station, DeviceModelService model)
    {
        _station = station;
        _model = model;
        _content = station.Storage.Read(Document) is { } saved ? OcppJson.Deserialize<Content>(saved) : new Content(0, []);
    }

    /// <summary>Whether the list is used.</summary>
    public bool IsEnabled => _model.Bool(LocalAuthListCtrlr.Enabled);

    /// <summary>The version; 0 when there is no list or it is not used (D02).</summary>
    public int Version => IsEnabled ? _content.Version : 0;

    /// <inheritdoc />
    public void Start() => _model.Bind(LocalAuthListCtrlr.Entries, () => _content.Entries.Count.ToString(CultureInfo.InvariantCulture));

    /// <summary>What the list says about a token; null when it is not in it, or the list is off.</summary>
    public IdTokenInfoType? Find(IdTokenType token) =>
        IsEnabled ? _content.Entries.FirstOrDefault(entry => TokenKey.Same(entry.IdToken, token))?.IdTokenInfo : null;

    /// <summary>Takes up a request (D01).</summary>
    public SendLocalListResponse Update(SendLocalListRequest request)
    {
        var given = request.LocalAuthorizationList ?? [];
        if (!IsEnabled)
            return Failed("NotEnabled", "The local authorization list is off.");
        if (request.VersionNumber <= 0)
            return Failed("ValuePositiveOnly", "versionNumber must be above 0.");
        if (given.Count > _model.Int(LocalAuthListCtrlr.ItemsPerMessage))
            return Failed("TooManyElements", $"At most {_model.Int(LocalAuthListCtrlr.ItemsPerMessage)} tokens can be sent in one message.");
        if (given.DistinctBy(entry => TokenKey.Of(entry.IdToken)).Count() != given.Count)
            return Failed("InvalidValue", "A token stands in the list twice.");
        var full = request.UpdateType == UpdateEnumType.Full;
        if (full && given.Any(entry => entry.IdTokenInfo is null))
            return Failed("MissingParam", "A full list needs idTokenInfo for every token.");
        if (!full && request.VersionNumber <= _content.Version)
            return new SendLocalListResponse { Status = SendLocalListStatusEnumType.VersionMismatch };
        var entries = full ? given.ToDictionary(entry => TokenKey.Of(entry.IdToken)) : Merged(given);
        if (entries.Count > LocalAuthListCtrlr.MaxEntries)
            return Failed("OutOfStorage", $"The list takes at most {LocalAuthListCtrlr.MaxEntries} tokens.");
        _content = new Content(request.VersionNumber, [.. entries.Values]);
        _station.Storage.Write(Document, OcppJson.SerializeToUtf8(_content));
        return new SendLocalListResponse { Status = SendLocalListStatusEnumType.Accepted };
    }

    private static SendLocalListResponse Failed(string code, string text) =>
        new() { Status = SendLocalListStatusEnumType.Failed, StatusInfo = new StatusInfoType { ReasonCode = code, AdditionalInfo = text } };

    private Dictionary<string, AuthorizationData> Merged(IReadOnlyList<AuthorizationData> changes)
    {
        var entries = _content.Entries.ToDictionary(entry => TokenKey.Of(entry.IdToken));
        foreach (var change in changes)
        {
            if (change.IdTokenInfo is null)
                entries.Remove(TokenKey.Of(change.IdToken));
            else
                entries[TokenKey.Of(change.IdToken)] = change;
        }

        return entries;
    }

    private sealed record Content(int Version, IReadOnlyList<AuthorizationData> Entries);
}
