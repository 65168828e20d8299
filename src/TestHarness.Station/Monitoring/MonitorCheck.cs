using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;

namespace TestHarness.Station.Monitoring;

/// <summary>Whether a monitor can be set on a variable (N04).</summary>
internal static class MonitorCheck
{
    private const int LongestPeriod = 86400;

    /// <summary>What is wrong with a monitor; null when nothing is.</summary>
    public static (SetMonitoringStatusEnumType Status, string ReasonCode, string Info)? Problem(SetMonitoringDataType data, VariableDefinition variable)
    {
        if (!Supports(variable, data.Type))
            return (SetMonitoringStatusEnumType.UnsupportedMonitorType, "UnsupportedParam", $"{variable.Key} cannot be monitored by {data.Type}.");
        if (data.Severity is < 0 or > MonitoringCtrlr.Debug)
            return Rejected("ValueOutOfRange", $"A severity is a number from 0 to {MonitoringCtrlr.Debug}.");
        if (data.PeriodicEventStream is { } stream && StreamProblem(data.Type, stream) is { } problem)
            return Rejected("InvalidValue", problem);
        return data.Type switch
        {
            // N04.FR.06
            MonitorEnumType.UpperThreshold or MonitorEnumType.LowerThreshold when data.Value < variable.Min || data.Value > variable.Max =>
                Rejected("ValueOutOfRange", $"The variable has values from {variable.Min} to {variable.Max}."),
            // N04.FR.14
            MonitorEnumType.Delta or MonitorEnumType.TargetDelta or MonitorEnumType.TargetDeltaRelative when data.Value < 0 => Rejected("ValuePositiveOnly", "A difference is not negative."),
            MonitorEnumType.Periodic or MonitorEnumType.PeriodicClockAligned when data.Value is < 1 or > LongestPeriod =>
                Rejected("ValueOutOfRange", $"Between two events lie 1 to {LongestPeriod} seconds."),
            _ => null,
        };
    }

    /// <summary>What is wrong with the parameters of an event stream; null when nothing is.</summary>
    public static string? StreamProblem(PeriodicEventStreamParamsType stream) =>
        stream.Interval is > 0 || stream.Values is > 0 ? null : "An event stream has an interval, a number of values or both (N11.FR.09).";

    private static string? StreamProblem(MonitorEnumType type, PeriodicEventStreamParamsType stream) =>
        type is MonitorEnumType.Periodic or MonitorEnumType.PeriodicClockAligned or MonitorEnumType.Delta ? StreamProblem(stream) : "An event stream carries no alerts.";

    private static bool Supports(VariableDefinition variable, MonitorEnumType type) => variable.SupportsMonitoring && type switch
    {
        MonitorEnumType.UpperThreshold or MonitorEnumType.LowerThreshold => variable.IsNumeric,
        MonitorEnumType.TargetDelta or MonitorEnumType.TargetDeltaRelative => variable.IsNumeric && variable.Attributes.Any(attribute => attribute.Kind == AttributeKind.Target),
        _ => true,
    };

    private static (SetMonitoringStatusEnumType Status, string ReasonCode, string Info) Rejected(string reasonCode, string info) => (SetMonitoringStatusEnumType.Rejected, reasonCode, info);
}
