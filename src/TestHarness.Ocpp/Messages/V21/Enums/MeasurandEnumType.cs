using System.ComponentModel;
using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What a reading measures.</summary>
[DefaultValue(MeasurandEnumType.EnergyActiveImportRegister)]
public enum MeasurandEnumType
{
    [EnumMember(Value = "Current.Export")]
    CurrentExport,

    [EnumMember(Value = "Current.Export.Offered")]
    CurrentExportOffered,

    [EnumMember(Value = "Current.Export.Minimum")]
    CurrentExportMinimum,

    [EnumMember(Value = "Current.Import")]
    CurrentImport,

    [EnumMember(Value = "Current.Import.Offered")]
    CurrentImportOffered,

    [EnumMember(Value = "Current.Import.Minimum")]
    CurrentImportMinimum,

    [EnumMember(Value = "Current.Offered")]
    CurrentOffered,

    [EnumMember(Value = "Display.PresentSOC")]
    DisplayPresentSOC,

    [EnumMember(Value = "Display.MinimumSOC")]
    DisplayMinimumSOC,

    [EnumMember(Value = "Display.TargetSOC")]
    DisplayTargetSOC,

    [EnumMember(Value = "Display.MaximumSOC")]
    DisplayMaximumSOC,

    [EnumMember(Value = "Display.RemainingTimeToMinimumSOC")]
    DisplayRemainingTimeToMinimumSOC,

    [EnumMember(Value = "Display.RemainingTimeToTargetSOC")]
    DisplayRemainingTimeToTargetSOC,

    [EnumMember(Value = "Display.RemainingTimeToMaximumSOC")]
    DisplayRemainingTimeToMaximumSOC,

    [EnumMember(Value = "Display.ChargingComplete")]
    DisplayChargingComplete,

    [EnumMember(Value = "Display.BatteryEnergyCapacity")]
    DisplayBatteryEnergyCapacity,

    [EnumMember(Value = "Display.InletHot")]
    DisplayInletHot,

    [EnumMember(Value = "Energy.Active.Export.Interval")]
    EnergyActiveExportInterval,

    [EnumMember(Value = "Energy.Active.Export.Register")]
    EnergyActiveExportRegister,

    [EnumMember(Value = "Energy.Active.Import.Interval")]
    EnergyActiveImportInterval,

    [EnumMember(Value = "Energy.Active.Import.Register")]
    EnergyActiveImportRegister,

    [EnumMember(Value = "Energy.Active.Import.CableLoss")]
    EnergyActiveImportCableLoss,

    [EnumMember(Value = "Energy.Active.Import.LocalGeneration.Register")]
    EnergyActiveImportLocalGenerationRegister,

    [EnumMember(Value = "Energy.Active.Net")]
    EnergyActiveNet,

    [EnumMember(Value = "Energy.Active.Setpoint.Interval")]
    EnergyActiveSetpointInterval,

    [EnumMember(Value = "Energy.Apparent.Export")]
    EnergyApparentExport,

    [EnumMember(Value = "Energy.Apparent.Import")]
    EnergyApparentImport,

    [EnumMember(Value = "Energy.Apparent.Net")]
    EnergyApparentNet,

    [EnumMember(Value = "Energy.Reactive.Export.Interval")]
    EnergyReactiveExportInterval,

    [EnumMember(Value = "Energy.Reactive.Export.Register")]
    EnergyReactiveExportRegister,

    [EnumMember(Value = "Energy.Reactive.Import.Interval")]
    EnergyReactiveImportInterval,

    [EnumMember(Value = "Energy.Reactive.Import.Register")]
    EnergyReactiveImportRegister,

    [EnumMember(Value = "Energy.Reactive.Net")]
    EnergyReactiveNet,

    [EnumMember(Value = "EnergyRequest.Target")]
    EnergyRequestTarget,

    [EnumMember(Value = "EnergyRequest.Minimum")]
    EnergyRequestMinimum,

    [EnumMember(Value = "EnergyRequest.Maximum")]
    EnergyRequestMaximum,

    [EnumMember(Value = "EnergyRequest.Minimum.V2X")]
    EnergyRequestMinimumV2X,

    [EnumMember(Value = "EnergyRequest.Maximum.V2X")]
    EnergyRequestMaximumV2X,

    [EnumMember(Value = "EnergyRequest.Bulk")]
    EnergyRequestBulk,

    Frequency,

    [EnumMember(Value = "Power.Active.Export")]
    PowerActiveExport,

    [EnumMember(Value = "Power.Active.Import")]
    PowerActiveImport,

    [EnumMember(Value = "Power.Active.Setpoint")]
    PowerActiveSetpoint,

    [EnumMember(Value = "Power.Active.Residual")]
    PowerActiveResidual,

    [EnumMember(Value = "Power.Export.Minimum")]
    PowerExportMinimum,

    [EnumMember(Value = "Power.Export.Offered")]
    PowerExportOffered,

    [EnumMember(Value = "Power.Factor")]
    PowerFactor,

    [EnumMember(Value = "Power.Import.Offered")]
    PowerImportOffered,

    [EnumMember(Value = "Power.Import.Minimum")]
    PowerImportMinimum,

    [EnumMember(Value = "Power.Offered")]
    PowerOffered,

    [EnumMember(Value = "Power.Reactive.Export")]
    PowerReactiveExport,

    [EnumMember(Value = "Power.Reactive.Import")]
    PowerReactiveImport,

    SoC,
    Voltage,

    [EnumMember(Value = "Voltage.Minimum")]
    VoltageMinimum,

    [EnumMember(Value = "Voltage.Maximum")]
    VoltageMaximum,
}
