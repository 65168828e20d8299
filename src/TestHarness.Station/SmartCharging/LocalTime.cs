using System.Globalization;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.SmartCharging.Composite;

namespace TestHarness.Station.SmartCharging;

/// <summary>The station's local time, from ClockCtrlr.TimeZone, or from ClockCtrlr.TimeOffset where that is all there is (K01.FR.90).</summary>
internal static class LocalTime
{
    /// <summary>The clock that schedules go by.</summary>
    public static ScheduleClock Clock(DeviceModelService model)
    {
        if (model.Value(ClockCtrlr.TimeZone) is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return new ScheduleClock(zone);
        return Offset(model.Value(ClockCtrlr.TimeOffset)) is { } offset && offset != TimeSpan.Zero
            ? new ScheduleClock(TimeZoneInfo.CreateCustomTimeZone("station", offset, null, null))
            : ScheduleClock.Universal;
    }

    /// <summary>Reads an offset, "+01:00"; null where it is none.</summary>
    public static TimeSpan? Offset(string? text) =>
        text is ['+' or '-', .. var size] && TimeSpan.TryParseExact(size, "hh\\:mm", CultureInfo.InvariantCulture, out var offset) && offset <= TimeSpan.FromHours(14)
            ? text[0] == '-' ? -offset : offset
            : null;
}
