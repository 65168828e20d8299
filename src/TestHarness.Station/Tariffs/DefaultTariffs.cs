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

    /// <summary>What is installed, EVSE by EVSE.</summary>
    public IReadOnlyList<Installed> All => _installed;

    /// <summary>Whether tariffs are used (I07.FR.01).</summary>
    public bool IsEnabled => _model.Bool(TariffCostVariables.TariffEnabled);

    /// <inheritdoc />
    public void Start()
    {
    }

    /// <summary>The tariff that new transactions on an EVSE are charged by here; null when the CSMS calculates cost.</summary>
    public TariffType? Of(int evseId) => !IsEnabled || !_model.Bool(TariffCostVariables.CostEnabled)
        ? null
        : _installed.Where(one => one.EvseId == evseId && IsValid(one.Tariff)).MaxBy(one => one.Tariff.ValidFrom ?? DateTimeOffset.MinValue)?.Tariff;

    /// <summary>Installs a default tariff for an EVSE, or for all of them with EVSE 0 (I07.FR.11, I07.FR.12, I07.FR.20 to I07.FR.23).</summary>
    public void Set(int evseId, TariffType tariff)
    {
        foreach (var evse in _station.Cabinet.Evses.Where(evse => evseId == 0 || evse.Id == evseId))
        {
            // What is already valid, or becomes so at the same time, gives way; what is to come later stays.
            _installed.RemoveAll(one => one.EvseId == evse.Id && (IsValid(tariff) ? IsValid(one.Tariff) : one.Tariff.ValidFrom == tariff.ValidFrom));
            _installed.Add(new Installed(evse.Id, tariff));
        }

        Save();
    }

    /// <summary>Removes tariffs.</summary>
    /// <returns>The ids of those removed (I10.FR.01 to I10.FR.05).</returns>
    public IReadOnlyList<string> Clear(Predicate<Installed> which)
    {
        var cleared = _installed.Where(one => which(one)).Select(one => one.Tariff.TariffId).Distinct().ToList();
        _installed.RemoveAll(which);
        Save();
        return cleared;
    }

    private bool IsValid(TariffType tariff) => tariff.ValidFrom is null || tariff.ValidFrom <= _station.Clock.Now;

    private void Save() => _station.Storage.Save(Document, _installed);

    /// <summary>A tariff on an EVSE.</summary>
    internal sealed record Installed(int EvseId, TariffType Tariff);
}
