using TestHarness.Csms.Storage;

namespace TestHarness.Csms.Stations;

/// <summary>The stations of a CSMS: those of its options and those that registered themselves. Used in the serial context only.</summary>
internal sealed class StationRegister
{
    private const string Prefix = "account/";
    private readonly ICsmsStorage _storage;
    private readonly SortedDictionary<string, Station> _stations = new(StringComparer.Ordinal);
    private StationAccount[] _accounts = [];

    public StationRegister(CsmsOptions options, ICsmsStorage storage)
    {
        _storage = storage;
        foreach (var account in options.Stations)
            _stations[account.Identity] = new Station(account, _storage);
        foreach (var name in _storage.Names(Prefix))
        {
            if (_storage.Load<StationAccount>(name) is { } account)
                _stations.TryAdd(account.Identity, new Station(account, _storage));
        }

        TellAccounts();
    }

    /// <summary>The accounts; this may be asked for from any thread.</summary>
    public IReadOnlyList<StationAccount> Accounts => Volatile.Read(ref _accounts);

    public IReadOnlyCollection<Station> All => _stations.Values;

    public Station? Find(string identity) => _stations.GetValueOrDefault(identity);

    /// <exception cref="UnknownStationException">There is none.</exception>
    public Station Get(string identity) => Find(identity) ?? throw new UnknownStationException(identity);

    /// <summary>Adds a station, or changes its account.</summary>
    public Station Register(StationAccount account)
    {
        _storage.Save(Prefix + account.Identity, account with { Password = null });
        if (_stations.TryGetValue(account.Identity, out var station))
            station.Account = account;
        else
            _stations[account.Identity] = station = new Station(account, _storage);
        TellAccounts();
        return station;
    }

    private void TellAccounts() => Volatile.Write(ref _accounts, [.. _stations.Values.Select(station => station.Account)]);
}
