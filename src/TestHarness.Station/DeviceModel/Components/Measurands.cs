namespace TestHarness.Station.DeviceModel.Components;

/// <summary>What the meters of this station can measure, by the measurands' names on the wire.</summary>
internal static class Measurands
{
    public const string EnergyRegister = "Energy.Active.Import.Register";
    public const string ExportRegister = "Energy.Active.Export.Register";
    public const string EnergyInterval = "Energy.Active.Import.Interval";
    public const string Power = "Power.Active.Import";
    public const string ExportPower = "Power.Active.Export";
    public const string Current = "Current.Import";
    public const string CurrentOffered = "Current.Offered";
    public const string PowerOffered = "Power.Offered";
    public const string Voltage = "Voltage";
    public const string Frequency = "Frequency";
    public const string StateOfCharge = "SoC";

    /// <summary>All of them.</summary>
    public static string[] All { get; } = [EnergyRegister, ExportRegister, EnergyInterval, Power, ExportPower, Current, CurrentOffered, PowerOffered, Voltage, Frequency, StateOfCharge];

    /// <summary>The longest list that a variable takes: all of them, separated by commas.</summary>
    public static int LongestList { get; } = string.Join(',', All).Length;
}
