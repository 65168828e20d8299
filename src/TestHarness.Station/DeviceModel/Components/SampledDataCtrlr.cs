using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>Sampled meter values of transactions (Part 2 section J.2.1).</summary>
internal sealed class SampledDataCtrlr : IComponentDefinition
{
    private const string Name = "SampledDataCtrlr";

    public static readonly VariableKey Available = new(Name, "Available");
    public static readonly VariableKey Enabled = new(Name, "Enabled");
    public static readonly VariableKey RegisterValuesWithoutPhases = new(Name, "RegisterValuesWithoutPhases");
    public static readonly VariableKey SignReadings = new(Name, "SignReadings");
    public static readonly VariableKey SignStartedReadings = new(Name, "SignStartedReadings");
    public static readonly VariableKey SignUpdatedReadings = new(Name, "SignUpdatedReadings");
    public static readonly VariableKey TxStartedMeasurands = new(Name, "TxStartedMeasurands");
    public static readonly VariableKey TxUpdatedInterval = new(Name, "TxUpdatedInterval");
    public static readonly VariableKey TxUpdatedMeasurands = new(Name, "TxUpdatedMeasurands");
    public static readonly VariableKey TxEndedInterval = new(Name, "TxEndedInterval");
    public static readonly VariableKey TxEndedMeasurands = new(Name, "TxEndedMeasurands");

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) =>
    [
        Fact(Available, VariableType.Boolean, "true"),
        Switch(Enabled, true),
        Switch(RegisterValuesWithoutPhases, true),
        .. FiscalMetering.Signs(options) ? [Switch(SignReadings, false), Switch(SignStartedReadings, true), Switch(SignUpdatedReadings, true)] : Enumerable.Empty<VariableDefinition>(),
        Setting(TxStartedMeasurands, VariableType.MemberList, Measurands.EnergyRegister, max: Measurands.LongestList, values: Measurands.All),
        Seconds(TxUpdatedInterval, 60),
        Setting(TxUpdatedMeasurands, VariableType.MemberList, $"{Measurands.EnergyRegister},{Measurands.Power}", max: Measurands.LongestList, values: Measurands.All),
        Seconds(TxEndedInterval, 0),
        Setting(TxEndedMeasurands, VariableType.MemberList, Measurands.EnergyRegister, max: Measurands.LongestList, values: Measurands.All),
    ];
}
