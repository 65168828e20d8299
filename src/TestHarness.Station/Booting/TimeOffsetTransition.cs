using System.Globalization;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Services;
using TestHarness.Station.SmartCharging;

namespace TestHarness.Station.Booting;

/// <summary>Takes the offset of local time that was announced for a date when that date is reached: ClockCtrlr.NextTimeOffsetTransitionDateTime and TimeOffset[NextTransition] (Part 2, clock related variables).</summary>
internal sealed class TimeOffsetTransition(StationContext station, DeviceModelService model) : IStationService
{
    // A timer cannot run for months.
    private IDisposable? _timer;

    /// <inheritdoc />
    public void Start()
    {
        model.Guard(ClockCtrlr.TimeOffset, Judge);
        model.Guard(ClockCtrlr.NextTimeOffset, Judge);
        model.Changed += (key, _) =>
        {
            if (key == ClockCtrlr.NextTimeOffset || key == ClockCtrlr.NextTimeOffsetTransitionDateTime)
                Look();
        };
        station.Clock.Adjusted += _ => Look();
        Look();
    }

    private static WriteResult? Judge(string value) =>
        value.Length == 0 || LocalTime.Offset(value) is not null ? null : WriteResult.Rejected("InvalidValue", "Expected an offset such as +01:00.");

    private void Look()
    {
        _timer?.Dispose();
        _timer = null;
        if (model.Value(ClockCtrlr.NextTimeOffset) is not { Length: > 0 } next
            || !DateTimeOffset.TryParse(model.Value(ClockCtrlr.NextTimeOffsetTransitionDateTime), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return;
        }

        var wait = date - station.Clock.Now;
        if (wait > TimeSpan.Zero)
        {
            _timer = station.LookAfter(wait, Look);
            return;
        }

        model.Store(ClockCtrlr.TimeOffset, next);
        model.Store(ClockCtrlr.NextTimeOffset, "");
    }
}
