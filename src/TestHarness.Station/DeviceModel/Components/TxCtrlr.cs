using TestHarness.Ocpp;
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
    public static readonly VariableKey SupportedLimits = new(Name, "SupportedLimits");
    public static readonly VariableKey TxBeforeAcceptedEnabled = new(Name, "TxBeforeAcceptedEnabled");
    public static readonly VariableKey TxStartPoint = new(Name, "TxStartPoint");
    public static readonly VariableKey TxStopPoint = new(Name, "TxStopPoint");

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
        .. options.Versions.Contains(OcppVersion.V21)
            ? [Fact(SupportedLimits, VariableType.MemberList, "maxCost,maxEnergy,maxTime", values: ["maxCost", "maxEnergy", "maxTime", "maxSoC"])]
            : Enumerable.Empty<VariableDefinition>(),
        Switch(TxBeforeAcceptedEnabled, false),
        Setting(TxStartPoint, VariableType.MemberList, "EVConnected,Authorized", values: [.. Points(options), .. FiscalMetering.Signs(options) ? ["DataSigned"] : Array.Empty<string>()]),

        // DataSigned says nothing as a stop point (errata 2025-02 of 2.0.1, 2025-06 of 2.1).
        Setting(TxStopPoint, VariableType.MemberList, "EVConnected,Authorized", values: [.. Points(options)]),
    ];

    private static IEnumerable<string> Points(StationOptions options)
    {
        if (options.Evses.Any(evse => evse.HasBaySensor))
            yield return "ParkingBayOccupancy";
        foreach (var point in new[] { "EVConnected", "Authorized", "PowerPathClosed", "EnergyTransfer" })
            yield return point;
    }
}
