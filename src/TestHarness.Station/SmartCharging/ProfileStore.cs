using System.Globalization;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.SmartCharging;

/// <summary>The installed charging profiles. Those that K01.FR.27 names survive a reboot; the others do not.</summary>
internal sealed class ProfileStore : IStationService
{
    private const string Document = "charging-profiles";
    private readonly IStationStorage _storage;
    private readonly List<StoredProfile> _profiles;

    public ProfileStore(StationContext station, DeviceModelService model)
    {
        _storage = station.Storage;
        _profiles = _storage.Load<List<StoredProfile>>(Document) ?? [];
        model.Bind(SmartChargingVariables.Entries, () => _profiles.Count.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>All profiles, in the order of their installation.</summary>
    public IReadOnlyList<StoredProfile> All => _profiles;

    /// <summary>The profile with that id; null when there is none.</summary>
    public StoredProfile? Find(int id) => _profiles.Find(p => p.Profile.Id == id);

    /// <summary>Installs a profile in place of the one with its id (K01.FR.05).</summary>
    public void Put(StoredProfile stored)
    {
        var index = _profiles.FindIndex(p => p.Profile.Id == stored.Profile.Id);
        var before = index < 0 ? null : _profiles[index];
        if (index < 0)
            _profiles.Add(stored);
        else
            _profiles[index] = stored;
        if (IsPersistent(stored) || (before is not null && IsPersistent(before)))
            Save();
    }

    /// <summary>Removes profiles and returns how many there were.</summary>
    public int Remove(Func<StoredProfile, bool> which)
    {
        var persistent = _profiles.Exists(p => IsPersistent(p) && which(p));
        var removed = _profiles.RemoveAll(p => which(p));
        if (persistent)
            Save();
        return removed;
    }

    private static bool IsPersistent(StoredProfile stored) => stored.Purpose
        is ChargingProfilePurposeEnumType.ChargingStationMaxProfile or ChargingProfilePurposeEnumType.TxDefaultProfile or ChargingProfilePurposeEnumType.PriorityCharging;

    private void Save() => _storage.Save(Document, _profiles.Where(IsPersistent).ToList());
}
