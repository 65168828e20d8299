using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Hardware;

namespace TestHarness.Station.Der;

/// <summary>
/// Watches a must-trip curve: for each of its points, whether the grid has been beyond x for longer than y seconds. For voltage curves x is in
/// percent of the nominal voltage, for frequency curves in Hz.
/// </summary>
internal sealed class TripWatch(DERControlEnumType type)
{
    private readonly Dictionary<decimal, DateTimeOffset> _beyondSince = [];

    /// <summary>The curve's type.</summary>
    public DERControlEnumType Type { get; } = type;

    /// <summary>What trips by it.</summary>
    public GridAlarm Alarm { get; } = new(type, type switch
    {
        DERControlEnumType.HFMustTrip => GridEventFaultEnumType.OverFrequency,
        DERControlEnumType.LFMustTrip => GridEventFaultEnumType.UnderFrequency,
        DERControlEnumType.HVMustTrip => GridEventFaultEnumType.OverVoltage,
        _ => GridEventFaultEnumType.UnderVoltage,
    });

    /// <summary>When the curve trips if the grid stays as it is: now or before when it does already, null when it does not.</summary>
    public DateTimeOffset? Due(DERCurveType? curve, GridConditions grid, DateTimeOffset now)
    {
        var value = Type is DERControlEnumType.HFMustTrip or DERControlEnumType.LFMustTrip ? grid.Frequency : grid.Voltage;
        var high = Type is DERControlEnumType.HFMustTrip or DERControlEnumType.HVMustTrip;
        var beyond = (curve?.CurveData ?? []).Where(point => high ? value > point.X : value < point.X).ToArray();
        foreach (var gone in _beyondSince.Keys.Except(beyond.Select(static p => p.X)).ToArray())
            _beyondSince.Remove(gone);
        DateTimeOffset? due = null;
        foreach (var point in beyond)
        {
            _beyondSince.TryAdd(point.X, now);
            var moment = _beyondSince[point.X].AddSeconds((double)point.Y);
            due = due is null || moment < due ? moment : due;
        }

        return due;
    }
}
