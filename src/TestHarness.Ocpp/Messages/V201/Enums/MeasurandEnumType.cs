using System.ComponentModel;
using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What a reading measures.</summary>
[DefaultValue(MeasurandEnumType.EnergyActiveImportRegister)]
public enum MeasurandEnumType
{
    /// <summary>Current out of the EV at this moment, A.</summary>
    [EnumMember(Value = "Current.Export")]
    CurrentExport,

    /// <summary>Current into the EV at this moment, A.</summary>
    [EnumMember(Value = "Current.Import")]
    CurrentImport,

    /// <summary>Highest current that the EV may take, A.</summary>
    [EnumMember(Value = "Current.Offered")]
    CurrentOffered,

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

    /// <summary>Meter's count of energy taken less energy given, Wh; may be negative.</summary>
    [EnumMember(Value = "Energy.Active.Net")]
    EnergyActiveNet,

    /// <summary>Reactive energy given to the grid during the interval, varh.</summary>
    [EnumMember(Value = "Energy.Reactive.Export.Interval")]
    EnergyReactiveExportInterval,

    /// <summary>Reactive energy taken from the grid during the interval, varh.</summary>
    [EnumMember(Value = "Energy.Reactive.Import.Interval")]
    EnergyReactiveImportInterval,

    /// <summary>Meter's count of reactive energy taken less given, varh; may be negative.</summary>
    [EnumMember(Value = "Energy.Reactive.Net")]
    EnergyReactiveNet,

    /// <summary>Meter's count of apparent energy taken less given, VAh; may be negative.</summary>
    [EnumMember(Value = "Energy.Apparent.Net")]
    EnergyApparentNet,

    /// <summary>Apparent energy taken from the grid since the meter was made, VAh.</summary>
    [EnumMember(Value = "Energy.Apparent.Import")]
    EnergyApparentImport,

    /// <summary>Apparent energy given to the grid since the meter was made, VAh.</summary>
    [EnumMember(Value = "Energy.Apparent.Export")]
    EnergyApparentExport,

    /// <summary>Grid frequency at this moment, Hz.</summary>
    Frequency,

    /// <summary>Active power out of the EV at this moment, W.</summary>
    [EnumMember(Value = "Power.Active.Export")]
    PowerActiveExport,

    /// <summary>Active power into the EV at this moment, W.</summary>
    [EnumMember(Value = "Power.Active.Import")]
    PowerActiveImport,

    /// <summary>Active through apparent power of the whole flow at this moment, no unit.</summary>
    [EnumMember(Value = "Power.Factor")]
    PowerFactor,

    /// <summary>Highest power that the EV may take, W.</summary>
    [EnumMember(Value = "Power.Offered")]
    PowerOffered,

    /// <summary>Reactive power out of the EV at this moment, var.</summary>
    [EnumMember(Value = "Power.Reactive.Export")]
    PowerReactiveExport,

    /// <summary>Reactive power into the EV at this moment, var.</summary>
    [EnumMember(Value = "Power.Reactive.Import")]
    PowerReactiveImport,

    /// <summary>State of charge of the EV's battery, percent.</summary>
    SoC,

    /// <summary>Voltage at this moment, DC or AC RMS, V; the grid's at the station's inlet, the EV's at an EVSE's outlet.</summary>
    Voltage,
}
