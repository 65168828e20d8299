using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Hardware;
using TestHarness.Station.Services;

namespace TestHarness.Station.Metering;

/// <summary>Reads measurands as meter values (block J).</summary>
internal sealed class MeterReader(StationContext station, MeterService meter, EnergyFlow flow, DeviceModelService model) : IStationService
{
    private const decimal GridFrequency = 50m;
    private static readonly PhaseEnumType[] Lines = [PhaseEnumType.L1, PhaseEnumType.L2, PhaseEnumType.L3];
    private static readonly PhaseEnumType[] ToNeutral = [PhaseEnumType.L1N, PhaseEnumType.L2N, PhaseEnumType.L3N];
    private readonly Dictionary<int, double> _lastInterval = [];

    /// <summary>Reads an EVSE's meter now; null when none of the measurands can be read there.</summary>
    public MeterValueType? Read(EvseHardware evse, IEnumerable<string> measurands, ReadingContextEnumType context) =>
        Wrap(measurands.SelectMany(measurand => OfEvse(evse, measurand)), context);

    /// <summary>Reads the meter at the grid connection, which sees the sum of all EVSEs (J01.FR.03, FR.04).</summary>
    public MeterValueType? ReadMain(IEnumerable<string> measurands, ReadingContextEnumType context) =>
        Wrap(measurands.SelectMany(OfMain), context);

    private static decimal Number(double value) => Math.Round((decimal)value, 1);

    private static SampledValueType Value(string measurand, double value, string? unit, LocationEnumType location, PhaseEnumType? phase = null) => new()
    {
        Value = Number(value),
        Measurand = EnumNames.Find<MeasurandEnumType>(measurand),
        Location = location,
        Phase = phase,
        UnitOfMeasure = unit is null ? null : new UnitOfMeasureType { Unit = unit },
    };

    private MeterValueType? Wrap(IEnumerable<SampledValueType> values, ReadingContextEnumType context)
    {
        SampledValueType[] sampled = [.. values.Select(value => value with { Context = context })];
        return sampled.Length == 0 ? null : new MeterValueType { Timestamp = station.Clock.Now, SampledValue = sampled };
    }

    private IEnumerable<SampledValueType> OfEvse(EvseHardware evse, string measurand)
    {
        var watts = meter.Power(evse);
        switch (measurand)
        {
            case Measurands.EnergyRegister:
                return PerPhase(evse, measurand, meter.Imported(evse), "Wh");
            case Measurands.ExportRegister:
                return PerPhase(evse, measurand, meter.Exported(evse), "Wh");
            case Measurands.EnergyInterval:
                return [Value(measurand, SinceLast(evse), "Wh", LocationEnumType.Outlet)];
            case Measurands.Power:
                return [Value(measurand, Math.Max(0, watts), "W", LocationEnumType.Outlet)];
            case Measurands.ExportPower:
                return [Value(measurand, Math.Max(0, -watts), "W", LocationEnumType.Outlet)];
            case Measurands.PowerOffered:
                return [Value(measurand, flow.Offered(evse), "W", LocationEnumType.Outlet)];
            case Measurands.Current:
                return Currents(evse, measurand, Math.Max(0, watts));
            case Measurands.CurrentOffered:
                return [Value(measurand, flow.Offered(evse) / evse.Options.Voltage / Math.Max(1, evse.Options.Phases), "A", LocationEnumType.Outlet)];
            case Measurands.Voltage:
                return evse.Options.IsDirectCurrent
                    ? [Value(measurand, evse.Options.Voltage, "V", LocationEnumType.Outlet)]
                    : ToNeutral.Take(evse.Options.Phases).Select(phase => Value(measurand, evse.Options.Voltage, "V", LocationEnumType.Outlet, phase));
            case Measurands.StateOfCharge:
                meter.SetPower(evse, watts);
                return evse.Vehicle is { } vehicle ? [Value(measurand, vehicle.StateOfCharge, "Percent", LocationEnumType.EV)] : [];
            case Measurands.Frequency when !evse.Options.IsDirectCurrent:
                return [Value(measurand, (double)GridFrequency, "Hertz", LocationEnumType.Outlet)];
            default:
                return [];
        }
    }

    private IEnumerable<SampledValueType> OfMain(string measurand)
    {
        var evses = station.Cabinet.Evses;
        return measurand switch
        {
            Measurands.EnergyRegister => [Value(measurand, evses.Sum(meter.Imported), "Wh", LocationEnumType.Inlet)],
            Measurands.ExportRegister => [Value(measurand, evses.Sum(meter.Exported), "Wh", LocationEnumType.Inlet)],
            Measurands.Power => [Value(measurand, Math.Max(0, evses.Sum(meter.Power)), "W", LocationEnumType.Inlet)],
            Measurands.ExportPower => [Value(measurand, Math.Max(0, -evses.Sum(meter.Power)), "W", LocationEnumType.Inlet)],
            Measurands.Frequency => [Value(measurand, (double)GridFrequency, "Hertz", LocationEnumType.Inlet)],
            _ => [],
        };
    }

    private IEnumerable<SampledValueType> PerPhase(EvseHardware evse, string measurand, double total, string unit)
    {
        yield return Value(measurand, total, unit, LocationEnumType.Outlet);
        if (model.Bool(SampledDataCtrlr.RegisterValuesWithoutPhases))
            yield break;
        foreach (var phase in Lines.Take(evse.Options.Phases))
            yield return Value(measurand, total / evse.Options.Phases, unit, LocationEnumType.Outlet, phase);
    }

    private IEnumerable<SampledValueType> Currents(EvseHardware evse, string measurand, double watts)
    {
        if (evse.Options.IsDirectCurrent)
            return [Value(measurand, watts / evse.Options.Voltage, "A", LocationEnumType.Outlet)];
        var used = flow.Phases(evse);
        return Lines.Take(evse.Options.Phases).Select((phase, index) =>
            Value(measurand, index < used ? watts / evse.Options.Voltage / used : 0, "A", LocationEnumType.Outlet, phase));
    }

    private double SinceLast(EvseHardware evse)
    {
        var now = meter.Imported(evse);
        var before = _lastInterval.GetValueOrDefault(evse.Id, now);
        _lastInterval[evse.Id] = now;
        return now - before;
    }
}
