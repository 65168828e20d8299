using System.Globalization;
using TestHarness.Ocpp.Messages.V21;
using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>Monitoring of variables (N02 to N15; Part 2, referenced variables, Diagnostics related).</summary>
internal sealed class MonitoringCtrlr : IComponentDefinition
{
    /// <summary>Most items in one SetVariableMonitoring or ClearVariableMonitoring request.</summary>
    public const int MaxItems = 50;

    /// <summary>Longest payload of those requests, in bytes.</summary>
    public const int MaxBytes = 32768;

    /// <summary>Most periodic event streams that are open at a time.</summary>
    public const int MaxStreams = 10;

    /// <summary>The greatest severity number: debug (SetMonitoringLevelRequest).</summary>
    public const int Debug = 9;

    private const string Name = "MonitoringCtrlr";

    public static readonly VariableKey Available = new(Name, "Available");
    public static readonly VariableKey Enabled = new(Name, "Enabled");
    public static readonly VariableKey OfflineQueuingSeverity = new(Name, "OfflineQueuingSeverity");
    public static readonly VariableKey ActiveMonitoringBase = new(Name, "ActiveMonitoringBase");
    public static readonly VariableKey ActiveMonitoringLevel = new(Name, "ActiveMonitoringLevel");
    public static readonly VariableKey MaxPeriodicEventStreams = new(Name, "MaxPeriodicEventStreams");

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options)
    {
        yield return Fact(Available, VariableType.Boolean, "true");
        yield return Switch(Enabled, true);
        foreach (var message in new[] { "SetVariableMonitoring", "ClearVariableMonitoring" })
        {
            yield return Fact(new VariableKey(Name, "ItemsPerMessage", message), VariableType.Integer, Text(MaxItems));
            yield return Fact(new VariableKey(Name, "BytesPerMessage", message), VariableType.Integer, Text(MaxBytes));
        }

        yield return Count(OfflineQueuingSeverity, 5, max: Debug);
        yield return Reading(ActiveMonitoringBase, VariableType.OptionList, values: [.. Enum.GetNames<MonitoringBaseEnumType>()]);
        yield return Reading(ActiveMonitoringLevel, VariableType.Integer, max: Debug);
        yield return Fact(MaxPeriodicEventStreams, VariableType.Integer, Text(MaxStreams));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
