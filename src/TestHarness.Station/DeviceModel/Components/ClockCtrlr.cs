using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>The clock (B01.FR.06, G02). Local time follows TimeZone, and TimeOffset where that is empty.</summary>
internal sealed class ClockCtrlr : IComponentDefinition
{
    private const string Name = "ClockCtrlr";

    public static readonly VariableKey DateTime = new(Name, "DateTime");
    public static readonly VariableKey TimeSource = new(Name, "TimeSource");
    public static readonly VariableKey TimeZone = new(Name, "TimeZone");
    public static readonly VariableKey TimeOffset = new(Name, "TimeOffset");
    public static readonly VariableKey NextTimeOffset = new(Name, "TimeOffset", "NextTransition");
    public static readonly VariableKey NextTimeOffsetTransitionDateTime = new(Name, "NextTimeOffsetTransitionDateTime");
    public static readonly VariableKey TimeAdjustmentReportingThreshold = new(Name, "TimeAdjustmentReportingThreshold");

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) =>
    [
        Reading(DateTime, VariableType.DateTime),
        Setting(TimeSource, VariableType.SequenceList, "Heartbeat", values: ["Heartbeat", "RealTimeClock"]),
        Setting(TimeZone, VariableType.String, "Etc/UTC", max: 50),
        Setting(TimeOffset, VariableType.String, null, max: 6),
        Setting(NextTimeOffset, VariableType.String, null, max: 6),
        Setting(NextTimeOffsetTransitionDateTime, VariableType.DateTime, null),
        Seconds(TimeAdjustmentReportingThreshold, 20),
    ];
}
