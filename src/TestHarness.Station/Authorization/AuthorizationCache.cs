using System.Globalization;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.Authorization;

/// <summary>What the CSMS last said about each token (C10 to C12). Kept over reboots.</summary>
internal sealed class AuthorizationCache : IStationService
{
    private const string Document = "authcache";

    // A rough size of an entry's bookkeeping beside its token and answer.
    private const int Overhead = 64;
    private readonly StationContext _station;
    private readonly DeviceModelService _model;
    private readonly List<Entry> _entries;

    public AuthorizationCache(StationContext station, DeviceModelService model)
    {
        _station = station;
        _model = model;
        _entries = [.. Load(station.Storage)];
    }

    /// <summary>Whether the cache is used.</summary>
    public bool IsEnabled => _model.Bool(AuthCacheCtrlr.Enabled);

    /// <inheritdoc />
    public void Start() => _model.Bind(AuthCacheCtrlr.Storage, () => Size().ToString(CultureInfo.InvariantCulture));

    /// <summary>What is known about a token; null when nothing is, it has expired (C10.FR.10, FR.13), or the cache is off.</summary>
    public IdTokenInfoType? Find(IdTokenType token)
    {
        if (!IsEnabled)
            return null;
        DropExpired();
        var index = IndexOf(token);
        if (index < 0)
            return null;
        var entry = _entries[index] with { Used = _station.Clock.Now };
        _entries[index] = entry;
        return entry.Info;
    }

    /// <summary>Takes up an answer about a token (C10.FR.01, FR.04, FR.05); not for tokens that must not be stored (C02.FR.03, C05.FR.02).</summary>
    public void Update(IdTokenType token, IdTokenInfoType info)
    {
        if (!IsEnabled || token.Type is "NoAuthorization" or "Central")
            return;
        var index = IndexOf(token);
        if (index >= 0)
        {
            // An answer that does not repeat the driver's languages does not take them back.
            var known = _entries[index].Info;
            info = info with { Language1 = info.Language1 ?? known.Language1, Language2 = info.Language2 ?? known.Language2 };
            _entries.RemoveAt(index);
        }

        if (info.CacheExpiryDateTime is not { } expiry || expiry > _station.Clock.Now)
        {
            var group = info.GroupIdToken is { } groupToken ? TokenKey.Bare(groupToken) : null;
            _entries.Add(new Entry(TokenKey.Bare(token), info with { GroupIdToken = group }, _station.Clock.Now, _station.Clock.Now));
            MakeRoom();
        }

        Save();
    }

    /// <summary>Forgets everything (C11).</summary>
    public void Clear()
    {
        _entries.Clear();
        Save();
    }

    /// <summary>Forgets one token; tells whether it was there.</summary>
    public bool Remove(IdTokenType token)
    {
        var removed = _entries.RemoveAll(entry => TokenKey.Same(entry.Token, token)) > 0;
        if (removed)
            Save();
        return removed;
    }

    private static IEnumerable<Entry> Load(IStationStorage storage)
    {
        if (storage.Read(Document) is not { } content)
            return [];
        try
        {
            return OcppJson.Deserialize<Entry[]>(content);
        }
        catch (System.Text.Json.JsonException)
        {
            return [];
        }
    }

    private int IndexOf(IdTokenType token) => _entries.FindIndex(entry => TokenKey.Same(entry.Token, token));

    private int Size() => _entries.Sum(SizeOf);

    private static int SizeOf(Entry entry) => OcppJson.SerializeToUtf8(entry.Info).Length + entry.Token.IdToken.Length + Overhead;

    private void DropExpired()
    {
        var now = _station.Clock.Now;
        var life = _model.Duration(AuthCacheCtrlr.LifeTime);
        if (_entries.RemoveAll(entry => entry.Info.CacheExpiryDateTime is { } expiry ? expiry <= now : life > TimeSpan.Zero && now - entry.Updated > life) > 0)
            Save();
    }

    // C10.FR.07: those that are not Accepted go first, then the oldest by the policy.
    private void MakeRoom()
    {
        while (Size() > AuthCacheCtrlr.Capacity)
        {
            var lru = _model.Value(AuthCacheCtrlr.Policy) == "LRU";
            _entries.Remove(_entries.OrderBy(entry => entry.Info.Status == AuthorizationStatusEnumType.Accepted).ThenBy(entry => lru ? entry.Used : entry.Updated).First());
        }
    }

    private void Save() => _station.Storage.Write(Document, OcppJson.SerializeToUtf8(_entries.ToArray()));

    private sealed record Entry(IdTokenType Token, IdTokenInfoType Info, DateTimeOffset Updated, DateTimeOffset Used);
}
