using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.Tariffs;

/// <summary>The default tariffs of the EVSEs, those to come included; kept over reboots (I07.FR.13).</summary>
internal sealed class DefaultTariffs : IStationService
{
    private const string Document = "tariffs";
    private readonly StationContext _station;
    private readonly DeviceModelService _model;
    private readonly List<Installed> _installed;

    public DefaultTariffs(StationContext station, DeviceModelService model)
    {
        _station = station;
        _model = model;
        _installed = station.Storage.Load<List<Installed>>(Document) ?? [];
    }

    /// <summary>What is installed, EVSE by EVSE: of those that are valid the newest, which has taken the place of the others (I07.FR.20, I07.FR.21), and those to come.</summary>
    public IReadOnlyList<Installed> All
    {
        get
        {
            if (_installed.RemoveAll(one => IsValid(one.Tariff) && _installed.Exists(other => other.EvseId == one.EvseId && IsValid(other.Tariff) && From(other.Tariff) > From(one.Tariff))) > 0)
                Save();
            return _installed;
        }
    }

    /// <summary>Whether tariffs are used (I07.FR.01).</summary>
    public bool IsEnabled => _model.Bool(TariffCostVariables.TariffEnabled);

    /// <summary>Most prices in each element of a tariff.</summary>
    public int? MostElements => _model.Int(TariffCostVariables.MaxElements);

    /// <inheritdoc />
    public void Start()
    {
    }

    /// <summary>The tariff that new transactions on an EVSE have; null when there is none (I07.FR.14, I07.FR.19).</summary>
    public TariffType? Of(int evseId) => IsEnabled ? All.FirstOrDefault(one => one.EvseId == evseId && IsValid(one.Tariff))?.Tariff : null;

    /// <summary>Installs a default tariff for an EVSE, or for all of them with EVSE 0 (I07.FR.11, I07.FR.12).</summary>
    public void Set(int evseId, TariffType tariff)
    {
        foreach (var evse in _station.Cabinet.Evses.Where(evse => evseId == 0 || evse.Id == evseId))
        {
            // I07.FR.22, I07.FR.23: one without a time takes the place of what is valid; one of the same time takes its place; what comes later stays.
            _installed.RemoveAll(one => one.EvseId == evse.Id && (one.Tariff.ValidFrom == tariff.ValidFrom || (tariff.ValidFrom is null && IsValid(one.Tariff))));
            _installed.Add(new Installed(evse.Id, tariff));
        }

        Save();
    }

    /// <summary>Removes tariffs.</summary>
    /// <returns>The ids of those removed (I10.FR.01 to I10.FR.05).</returns>
    public IReadOnlyList<string> Clear(Predicate<Installed> which)
    {
        var cleared = All.Where(one => which(one)).Select(one => one.Tariff.TariffId).Distinct().ToList();
        _installed.RemoveAll(which);
        Save();
        return cleared;
    }

    private static DateTimeOffset From(TariffType tariff) => tariff.ValidFrom ?? DateTimeOffset.MinValue;

    private bool IsValid(TariffType tariff) => tariff.ValidFrom is null || tariff.ValidFrom <= _station.Clock.Now;

    private void Save() => _station.Storage.Save(Document, _installed);

    /// <summary>A tariff on an EVSE.</summary>
    internal sealed record Installed(int EvseId, TariffType Tariff);
}
