using TestHarness.Conformance.DeviceModels;

namespace TestHarness.Tests.Conformance.DeviceModels;

/// <summary>Device models that stand in tests.</summary>
internal static class Models
{
    /// <summary>A model with these variables.</summary>
    internal static StationModel Of(params ReportedVariable[] variables) => new(variables, "the report");

    /// <summary>A variable, by <c>Component.Variable</c>; with values it is a list.</summary>
    internal static ReportedVariable Variable(string name, string? value, bool writable = false, string? values = null, int? evse = null, string? instance = null) => new()
    {
        Component = name.Split('.')[0],
        Variable = name.Split('.')[1],
        VariableInstance = instance,
        EvseId = evse,
        Value = value,
        IsWritable = writable,
        DataType = values is null ? "string" : "MemberList",
        ValuesList = values is null ? null : ReportedVariable.Split(values),
        Record = 23,
    };
}
