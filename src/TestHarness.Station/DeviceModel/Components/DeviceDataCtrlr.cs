using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>Limits of messages about the device model (B05 to B08).</summary>
internal sealed class DeviceDataCtrlr : IComponentDefinition
{
    /// <summary>Most items in one GetVariables, SetVariables or GetReport request.</summary>
    public const int MaxItems = 100;

    /// <summary>Longest payload of those requests, in bytes.</summary>
    public const int MaxBytes = 65536;

    private const string Name = "DeviceDataCtrlr";

    public static readonly VariableKey ConfigurationValueSize = new(Name, "ConfigurationValueSize");
    public static readonly VariableKey ReportingValueSize = new(Name, "ReportingValueSize");

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options)
    {
        foreach (var message in new[] { "GetReport", "GetVariables", "SetVariables" })
        {
            yield return Fact(new VariableKey(Name, "ItemsPerMessage", message), VariableType.Integer, "100");
            yield return Fact(new VariableKey(Name, "BytesPerMessage", message), VariableType.Integer, "65536");
        }

        yield return Fact(ConfigurationValueSize, VariableType.Integer, "1000", max: 2500);
        yield return Fact(ReportingValueSize, VariableType.Integer, "2500", max: 2500);
    }
}
