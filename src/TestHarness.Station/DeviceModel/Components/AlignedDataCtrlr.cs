using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>Clock-aligned meter values (Part 2 section J.2.2).</summary>
internal sealed class AlignedDataCtrlr : IComponentDefinition
{
    private const string Name = "AlignedDataCtrlr";

    public static readonly VariableKey Available = new(Name, "Available");
    public static readonly VariableKey Enabled = new(Name, "Enabled");
    public static readonly VariableKey Interval = new(Name, "Interval");
    public static readonly VariableKey MeasurandList = new(Name, "Measurands");
    public static readonly VariableKey SendDuringIdle = new(Name, "SendDuringIdle");
    public static readonly VariableKey SignReadings = new(Name, "SignReadings");
    public static readonly VariableKey SignUpdatedReadings = new(Name, "SignUpdatedReadings");
    public static readonly VariableKey TxEndedInterval = new(Name, "TxEndedInterval");
    public static readonly VariableKey TxEndedMeasurands = new(Name, "TxEndedMeasurands");

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) =>
    [
        Fact(Available, VariableType.Boolean, "true"),
        Switch(Enabled, true),
        Seconds(Interval, 0, max: 86400),
        Setting(MeasurandList, VariableType.MemberList, Measurands.EnergyRegister, max: Measurands.LongestList, values: Measurands.All),
        Switch(SendDuringIdle, false),
        .. FiscalMetering.Signs(options) ? [Switch(SignReadings, false), Switch(SignUpdatedReadings, true)] : Enumerable.Empty<VariableDefinition>(),
        Seconds(TxEndedInterval, 0, max: 86400),
        Setting(TxEndedMeasurands, VariableType.MemberList, "", max: Measurands.LongestList, values: Measurands.All),
    ];
}
