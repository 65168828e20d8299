using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>What a reading measures.</summary>
public enum Measurand
{
    /// <summary>Energy given to the grid since the meter was made, Wh.</summary>
    [EnumMember(Value = "Energy.Active.Export.Register")]
    EnergyActiveExportRegister,

    /// <summary>Energy taken from the grid since the meter was made, Wh; the default.</summary>
    [EnumMember(Value = "Energy.Active.Import.Register")]
    EnergyActiveImportRegister,

    /// <summary>Reactive energy given to the grid since the meter was made, varh.</summary>
    [EnumMember(Value = "Energy.Reactive.Export.Register")]
    EnergyReactiveExportRegister,

    /// <summary>Reactive energy taken from the grid since the meter was made, varh.</summary>
    [EnumMember(Value = "Energy.Reactive.Import.Register")]
    EnergyReactiveImportRegister,

    /// <summary>Energy given to the grid during the interval, Wh.</summary>
    [EnumMember(Value = "Energy.Active.Export.Interval")]
    EnergyActiveExportInterval,

    /// <summary>Energy taken from the grid during the interval, Wh.</summary>
    [EnumMember(Value = "Energy.Active.Import.Interval")]
    EnergyActiveImportInterval,

    /// <summary>Reactive energy given to the grid during the interval, varh.</summary>
    [EnumMember(Value = "Energy.Reactive.Export.Interval")]
    EnergyReactiveExportInterval,

    /// <summary>Reactive energy taken from the grid during the interval, varh.</summary>
    [EnumMember(Value = "Energy.Reactive.Import.Interval")]
    EnergyReactiveImportInterval,

    /// <summary>Active power out of the EV at this moment, W.</summary>
    [EnumMember(Value = "Power.Active.Export")]
    PowerActiveExport,

    /// <summary>Active power into the EV at this moment, W.</summary>
    [EnumMember(Value = "Power.Active.Import")]
    PowerActiveImport,

    /// <summary>Highest power that the EV may take, W.</summary>
    [EnumMember(Value = "Power.Offered")]
    PowerOffered,

    /// <summary>Reactive power out of the EV at this moment, var.</summary>
    [EnumMember(Value = "Power.Reactive.Export")]
    PowerReactiveExport,

    /// <summary>Reactive power into the EV at this moment, var.</summary>
    [EnumMember(Value = "Power.Reactive.Import")]
    PowerReactiveImport,

    /// <summary>Active through apparent power of the whole flow at this moment, no unit.</summary>
    [EnumMember(Value = "Power.Factor")]
    PowerFactor,

    /// <summary>Current into the EV at this moment, A.</summary>
    [EnumMember(Value = "Current.Import")]
    CurrentImport,

    /// <summary>Current out of the EV at this moment, A.</summary>
    [EnumMember(Value = "Current.Export")]
    CurrentExport,

    /// <summary>Highest current that the EV may take, A.</summary>
    [EnumMember(Value = "Current.Offered")]
    CurrentOffered,

    /// <summary>Supply voltage at this moment, AC RMS, V.</summary>
    Voltage,

    /// <summary>Grid frequency at this moment, Hz; 1.6 has no unit to state for it.</summary>
    Frequency,

    /// <summary>Temperature inside the charge point, in the unit stated.</summary>
    Temperature,

    /// <summary>State of charge of the EV's battery, percent.</summary>
    SoC,

    /// <summary>Speed of the fan, rpm.</summary>
    RPM,
}
