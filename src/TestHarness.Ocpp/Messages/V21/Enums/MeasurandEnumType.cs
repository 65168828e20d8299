using System.ComponentModel;
using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What a reading measures.</summary>
[DefaultValue(MeasurandEnumType.EnergyActiveImportRegister)]
public enum MeasurandEnumType
{
    /// <summary>Current out of the EV at this moment, A.</summary>
    [EnumMember(Value = "Current.Export")]
    CurrentExport,

    /// <summary>Highest current at which the EV may discharge, the lower of EV's and EVSE's limits, A.</summary>
    [EnumMember(Value = "Current.Export.Offered")]
    CurrentExportOffered,

    /// <summary>Lowest current at which the EV can discharge, the higher of EV's and EVSE's limits, A.</summary>
    [EnumMember(Value = "Current.Export.Minimum")]
    CurrentExportMinimum,

    /// <summary>Current into the EV at this moment, A.</summary>
    [EnumMember(Value = "Current.Import")]
    CurrentImport,

    /// <summary>Highest current that the EV may take, A.</summary>
    [EnumMember(Value = "Current.Import.Offered")]
    CurrentImportOffered,

    /// <summary>Lowest current at which the EV can charge, the higher of EV's and EVSE's limits, A.</summary>
    [EnumMember(Value = "Current.Import.Minimum")]
    CurrentImportMinimum,

    /// <summary>Highest current that the EV may take, A; another name for Current.Import.Offered.</summary>
    [EnumMember(Value = "Current.Offered")]
    CurrentOffered,

    /// <summary>State of charge now, as the EV displays it, percent.</summary>
    [EnumMember(Value = "Display.PresentSOC")]
    DisplayPresentSOC,

    /// <summary>State of charge that the EV wants at least and throughout, percent.</summary>
    [EnumMember(Value = "Display.MinimumSOC")]
    DisplayMinimumSOC,

    /// <summary>State of charge that the EV wants in the end, percent.</summary>
    [EnumMember(Value = "Display.TargetSOC")]
    DisplayTargetSOC,

    /// <summary>State of charge above which the EV will not charge, percent.</summary>
    [EnumMember(Value = "Display.MaximumSOC")]
    DisplayMaximumSOC,

    /// <summary>Time until the minimum state of charge, s from when the EV said so.</summary>
    [EnumMember(Value = "Display.RemainingTimeToMinimumSOC")]
    DisplayRemainingTimeToMinimumSOC,

    /// <summary>Time until the target state of charge, s from when the EV said so.</summary>
    [EnumMember(Value = "Display.RemainingTimeToTargetSOC")]
    DisplayRemainingTimeToTargetSOC,

    /// <summary>Time until the maximum state of charge, s from when the EV said so.</summary>
    [EnumMember(Value = "Display.RemainingTimeToMaximumSOC")]
    DisplayRemainingTimeToMaximumSOC,

    /// <summary>Whether the EV considers itself charged; 1 if so.</summary>
    [EnumMember(Value = "Display.ChargingComplete")]
    DisplayChargingComplete,

    /// <summary>Energy in the battery when full, as the EV works it out, Wh.</summary>
    [EnumMember(Value = "Display.BatteryEnergyCapacity")]
    DisplayBatteryEnergyCapacity,

    /// <summary>Whether the EV's inlet is too hot for the present operation.</summary>
    [EnumMember(Value = "Display.InletHot")]
    DisplayInletHot,

    /// <summary>Energy given to the grid during the interval, Wh.</summary>
    [EnumMember(Value = "Energy.Active.Export.Interval")]
    EnergyActiveExportInterval,

    /// <summary>Energy given to the grid since the meter was made, Wh.</summary>
    [EnumMember(Value = "Energy.Active.Export.Register")]
    EnergyActiveExportRegister,

    /// <summary>Energy taken from the grid during the interval, Wh.</summary>
    [EnumMember(Value = "Energy.Active.Import.Interval")]
    EnergyActiveImportInterval,

    /// <summary>Energy taken from the grid since the meter was made, Wh; the default.</summary>
    [EnumMember(Value = "Energy.Active.Import.Register")]
    EnergyActiveImportRegister,

    /// <summary>Energy lost behind the meter since the transaction started, by calculation, Wh.</summary>
    [EnumMember(Value = "Energy.Active.Import.CableLoss")]
    EnergyActiveImportCableLoss,

    /// <summary>Energy taken that was generated on site, Wh; may count from the transaction's start.</summary>
    [EnumMember(Value = "Energy.Active.Import.LocalGeneration.Register")]
    EnergyActiveImportLocalGenerationRegister,

    /// <summary>Meter's count of energy taken less energy given, Wh; may be negative.</summary>
    [EnumMember(Value = "Energy.Active.Net")]
    EnergyActiveNet,

    /// <summary>Energy that the interval would have had if the set point were followed exactly, Wh; negative for export.</summary>
    [EnumMember(Value = "Energy.Active.Setpoint.Interval")]
    EnergyActiveSetpointInterval,

    /// <summary>Apparent energy given to the grid since the meter was made, VAh.</summary>
    [EnumMember(Value = "Energy.Apparent.Export")]
    EnergyApparentExport,

    /// <summary>Apparent energy taken from the grid since the meter was made, VAh.</summary>
    [EnumMember(Value = "Energy.Apparent.Import")]
    EnergyApparentImport,

    /// <summary>Meter's count of apparent energy taken less given, VAh; may be negative.</summary>
    [EnumMember(Value = "Energy.Apparent.Net")]
    EnergyApparentNet,

    /// <summary>Reactive energy given to the grid during the interval, varh.</summary>
    [EnumMember(Value = "Energy.Reactive.Export.Interval")]
    EnergyReactiveExportInterval,

    /// <summary>Reactive energy given to the grid since the meter was made, varh.</summary>
    [EnumMember(Value = "Energy.Reactive.Export.Register")]
    EnergyReactiveExportRegister,

    /// <summary>Reactive energy taken from the grid during the interval, varh.</summary>
    [EnumMember(Value = "Energy.Reactive.Import.Interval")]
    EnergyReactiveImportInterval,

    /// <summary>Reactive energy taken from the grid since the meter was made, varh.</summary>
    [EnumMember(Value = "Energy.Reactive.Import.Register")]
    EnergyReactiveImportRegister,

    /// <summary>Meter's count of reactive energy taken less given, varh; may be negative.</summary>
    [EnumMember(Value = "Energy.Reactive.Net")]
    EnergyReactiveNet,

    /// <summary>Energy that the EV lacks to the state of charge it wants, Wh.</summary>
    [EnumMember(Value = "EnergyRequest.Target")]
    EnergyRequestTarget,

    /// <summary>Energy that the EV lacks to the least state of charge it allows, Wh.</summary>
    [EnumMember(Value = "EnergyRequest.Minimum")]
    EnergyRequestMinimum,

    /// <summary>Energy that the EV could take up to the highest state of charge it allows, Wh.</summary>
    [EnumMember(Value = "EnergyRequest.Maximum")]
    EnergyRequestMaximum,

    /// <summary>Energy to the lower end of the range for V2X cycling, Wh; positive while below it.</summary>
    [EnumMember(Value = "EnergyRequest.Minimum.V2X")]
    EnergyRequestMinimumV2X,

    /// <summary>Energy to the upper end of the range for V2X cycling, Wh; negative while above it.</summary>
    [EnumMember(Value = "EnergyRequest.Maximum.V2X")]
    EnergyRequestMaximumV2X,

    /// <summary>Energy to the end of bulk charging, Wh.</summary>
    [EnumMember(Value = "EnergyRequest.Bulk")]
    EnergyRequestBulk,

    /// <summary>Grid frequency at this moment, Hz.</summary>
    Frequency,

    /// <summary>Active power out of the EV at this moment, W.</summary>
    [EnumMember(Value = "Power.Active.Export")]
    PowerActiveExport,

    /// <summary>Active power into the EV at this moment, W.</summary>
    [EnumMember(Value = "Power.Active.Import")]
    PowerActiveImport,

    /// <summary>Power to follow as well as possible, W; negative to discharge.</summary>
    [EnumMember(Value = "Power.Active.Setpoint")]
    PowerActiveSetpoint,

    /// <summary>Set point less measured power, W; may be negative.</summary>
    [EnumMember(Value = "Power.Active.Residual")]
    PowerActiveResidual,

    /// <summary>Lowest power at which the EV can discharge, the higher of EV's and EVSE's limits, W.</summary>
    [EnumMember(Value = "Power.Export.Minimum")]
    PowerExportMinimum,

    /// <summary>Highest power at which the EV may discharge, the lower of EV's and EVSE's limits, W.</summary>
    [EnumMember(Value = "Power.Export.Offered")]
    PowerExportOffered,

    /// <summary>Active through apparent power of the whole flow at this moment, no unit.</summary>
    [EnumMember(Value = "Power.Factor")]
    PowerFactor,

    /// <summary>Highest power that the EV may take, W.</summary>
    [EnumMember(Value = "Power.Import.Offered")]
    PowerImportOffered,

    /// <summary>Lowest power at which the EV can charge, the higher of EV's and EVSE's limits, W.</summary>
    [EnumMember(Value = "Power.Import.Minimum")]
    PowerImportMinimum,

    /// <summary>Highest power that the EV may take, W; another name for Power.Import.Offered.</summary>
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

    /// <summary>Lowest voltage at which the EV can charge or discharge, the higher of EV's and EVSE's limits, V.</summary>
    [EnumMember(Value = "Voltage.Minimum")]
    VoltageMinimum,

    /// <summary>Highest voltage at which the EV can charge or discharge, the lower of EV's and EVSE's limits, V.</summary>
    [EnumMember(Value = "Voltage.Maximum")]
    VoltageMaximum,
}
