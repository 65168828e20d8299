using System.ComponentModel;
using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What a reading measures.</summary>
[DefaultValue(MeasurandEnumType.EnergyActiveImportRegister)]
public enum MeasurandEnumType
{
    [EnumMember(Value = "Current.Export")]
    CurrentExport,

    [EnumMember(Value = "Current.Import")]
    CurrentImport,

    [EnumMember(Value = "Current.Offered")]
    CurrentOffered,

    [EnumMember(Value = "Energy.Active.Export.Register")]
    EnergyActiveExportRegister,

    [EnumMember(Value = "Energy.Active.Import.Register")]
    EnergyActiveImportRegister,

    [EnumMember(Value = "Energy.Reactive.Export.Register")]
    EnergyReactiveExportRegister,

    [EnumMember(Value = "Energy.Reactive.Import.Register")]
    EnergyReactiveImportRegister,

    [EnumMember(Value = "Energy.Active.Export.Interval")]
    EnergyActiveExportInterval,

    [EnumMember(Value = "Energy.Active.Import.Interval")]
    EnergyActiveImportInterval,

    [EnumMember(Value = "Energy.Active.Net")]
    EnergyActiveNet,

    [EnumMember(Value = "Energy.Reactive.Export.Interval")]
    EnergyReactiveExportInterval,

    [EnumMember(Value = "Energy.Reactive.Import.Interval")]
    EnergyReactiveImportInterval,

    [EnumMember(Value = "Energy.Reactive.Net")]
    EnergyReactiveNet,

    [EnumMember(Value = "Energy.Apparent.Net")]
    EnergyApparentNet,

    [EnumMember(Value = "Energy.Apparent.Import")]
    EnergyApparentImport,

    [EnumMember(Value = "Energy.Apparent.Export")]
    EnergyApparentExport,

    Frequency,

    [EnumMember(Value = "Power.Active.Export")]
    PowerActiveExport,

    [EnumMember(Value = "Power.Active.Import")]
    PowerActiveImport,

    [EnumMember(Value = "Power.Factor")]
    PowerFactor,

    [EnumMember(Value = "Power.Offered")]
    PowerOffered,

    [EnumMember(Value = "Power.Reactive.Export")]
    PowerReactiveExport,

    [EnumMember(Value = "Power.Reactive.Import")]
    PowerReactiveImport,

    SoC,
    Voltage,
}
