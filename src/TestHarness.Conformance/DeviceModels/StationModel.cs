namespace TestHarness.Conformance.DeviceModels;

/// <summary>The device model of a station as it reported it (B07, FullInventory).</summary>
/// <param name="Variables">The variables.</param>
/// <param name="Source">Where the report stands: the trace, or what else to call it.</param>
public sealed record StationModel(IReadOnlyList<ReportedVariable> Variables, string Source)
{
    /// <summary>Every variable that a name means.</summary>
    public IReadOnlyList<ReportedVariable> Find(VariableName name) => Variables.Where(name.Means).ToList();

    /// <summary>How many EVSEs it has.</summary>
    public int Evses => Variables.Where(variable => variable.Component.Equals("EVSE", StringComparison.OrdinalIgnoreCase)).Select(variable => variable.EvseId).OfType<int>().Distinct().Count();

    /// <summary>A variable in words, with where it was reported.</summary>
    public string Tell(ReportedVariable variable)
    {
        var values = variable is { IsWritable: true, ValuesList: { Count: > 0 } list } ? $" of {string.Join(",", list)}" : "";
        return $"{variable} is {(variable.IsWritable ? "writable" : "ReadOnly")}, {(variable.Value is null ? "without value" : $"value \"{variable.Value}\"")}{values} (record {variable.Record} of {Source})";
    }
}
