using System.Globalization;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.SmartCharging.Composite;

namespace TestHarness.Station.SmartCharging;

/// <summary>The station's local time, from ClockCtrlr.TimeZone, or from ClockCtrlr.TimeOffset where that is all there is (K01.FR.90).</summary>
internal static class LocalTime
{
    private static readonly VariableKey s_zone = new("ClockCtrlr", "TimeZone");
    private static readonly VariableKey s_offset = new("ClockCtrlr", "TimeOffset");

    /// <summary>The clock that schedules go by.</summary>
    public static ScheduleClock Clock(DeviceModelService model)
    {
        if (model.Value(s_zone) is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return new ScheduleClock(zone);
        return Offset(model.Value(s_offset)) is { } offset && offset != TimeSpan.Zero
            ? new ScheduleClock(TimeZoneInfo.CreateCustomTimeZone("station", offset, null, null))
            : ScheduleClock.Universal;
    }

    private static TimeSpan? Offset(string? text) =>
        TimeSpan.TryParseExact(text?.TrimStart('+', '-'), "hh\\:mm", CultureInfo.InvariantCulture, out var offset) && offset <= TimeSpan.FromHours(14)
            ? text![0] == '-' ? -offset : offset
            : null;
}
