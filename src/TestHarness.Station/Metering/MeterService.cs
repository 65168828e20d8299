using TestHarness.Station.Hardware;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.Metering;

/// <summary>The EVSEs' energy meters: integrate power over time into registers that never fall and are never lost (J02.FR.16, FR.17).</summary>
internal sealed class MeterService : IStationService
{
    private readonly StationContext _station;
    private readonly Dictionary<int, Register> _registers;

    public MeterService(StationContext station)
    {
        _station = station;
        _registers = station.Cabinet.Evses.ToDictionary(evse => evse.Id, evse => Load(evse));
    }

    /// <inheritdoc />
    public void Start() => _station.PowerLost.Register(() =>
    {
        foreach (var evse in _station.Cabinet.Evses)
            SetPower(evse, 0);
    });

    /// <summary>Power to the vehicle in W; negative when the vehicle gives.</summary>
    public double Power(EvseHardware evse) => _registers[evse.Id].Watts;

    /// <summary>Energy delivered to vehicles up to now, in Wh.</summary>
    public double Imported(EvseHardware evse) => Advance(evse).Imported;

    /// <summary>Energy taken from vehicles up to now, in Wh.</summary>
    public double Exported(EvseHardware evse) => Advance(evse).Exported;

    /// <summary>Sets the power from now on.</summary>
    public void SetPower(EvseHardware evse, double watts)
    {
        var register = Advance(evse);
        register.Watts = watts;
        Save(evse, register);
    }

    private static string Document(EvseHardware evse) => $"meter.{evse.Id}";

    private Register Load(EvseHardware evse)
    {
        var saved = _station.Storage.Load<Saved>(Document(evse));
        return new Register { Imported = saved?.Imported ?? 0, Exported = saved?.Exported ?? 0, At = _station.Time.GetTimestamp() };
    }

    private Register Advance(EvseHardware evse)
    {
        var register = _registers[evse.Id];
        var now = _station.Time.GetTimestamp();
        var energy = register.Watts * _station.Time.GetElapsedTime(register.At, now).TotalHours;
        register.At = now;
        if (energy > 0)
            register.Imported += energy;
        else
            register.Exported -= energy;
        if (energy != 0)
        {
            if (evse.Vehicle is { } vehicle)
                vehicle.StoredEnergy = Math.Clamp(vehicle.StoredEnergy + energy, 0, vehicle.Options.BatteryCapacity);
            Save(evse, register);
        }

        return register;
    }

    private void Save(EvseHardware evse, Register register) => _station.Storage.Save(Document(evse), new Saved(register.Imported, register.Exported));

    private sealed record Saved(double Imported, double Exported);

    private sealed class Register
    {
        public double Imported { get; set; }

        public double Exported { get; set; }

        public double Watts { get; set; }

        public long At { get; set; }
    }
}
