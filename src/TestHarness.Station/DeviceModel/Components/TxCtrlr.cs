using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>Transactions (block E).</summary>
internal sealed class TxCtrlr : IComponentDefinition
{
    private const string Name = "TxCtrlr";

    public static readonly VariableKey AllowEnergyTransferResumption = new(Name, "AllowEnergyTransferResumption");
    public static readonly VariableKey EnergyTransferResumptionRandomRange = new(Name, "EnergyTransferResumptionRandomRange");
    public static readonly VariableKey EvConnectionTimeOut = new(Name, "EVConnectionTimeOut");
    public static readonly VariableKey MaxEnergyOnInvalidId = new(Name, "MaxEnergyOnInvalidId");
    public static readonly VariableKey ResumptionTimeout = new(Name, "ResumptionTimeout");
    public static readonly VariableKey StopTxOnEvSideDisconnect = new(Name, "StopTxOnEVSideDisconnect");
    public static readonly VariableKey StopTxOnInvalidId = new(Name, "StopTxOnInvalidId");
    public static readonly VariableKey TxBeforeAcceptedEnabled = new(Name, "TxBeforeAcceptedEnabled");
    public static readonly VariableKey TxStartPoint = new(Name, "TxStartPoint");
    public static readonly VariableKey TxStopPoint = new(Name, "TxStopPoint");

    // DataSigned is missing because these meters do not sign.
    private static readonly string[] Points = ["ParkingBayOccupancy", "EVConnected", "Authorized", "PowerPathClosed", "EnergyTransfer"];

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) =>
    [
        Switch(AllowEnergyTransferResumption, true),
        Seconds(EnergyTransferResumptionRandomRange, 0),
        Seconds(EvConnectionTimeOut, 60),
        Setting(MaxEnergyOnInvalidId, VariableType.Integer, "0", "Wh", 0),
        Seconds(ResumptionTimeout, 0),
        Switch(StopTxOnEvSideDisconnect, true),
        Switch(StopTxOnInvalidId, true),
        Switch(TxBeforeAcceptedEnabled, false),
        Setting(TxStartPoint, VariableType.MemberList, "EVConnected,Authorized", values: Points),
        Setting(TxStopPoint, VariableType.MemberList, "EVConnected,Authorized", values: Points),
    ];
}
