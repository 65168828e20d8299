using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using static TestHarness.Station.DeviceModel.VariableDefinition;
using VariableType = TestHarness.Station.DeviceModel.VariableType;

namespace TestHarness.Station.V2x;

/// <summary>V2XChargingCtrlr of every EVSE that can take energy back.</summary>
internal sealed class V2xVariables : IComponentDefinition
{
    private static readonly OperationModeEnumType[] s_modes =
    [
        OperationModeEnumType.ChargingOnly,
        OperationModeEnumType.CentralSetpoint,
        OperationModeEnumType.CentralFrequency,
        OperationModeEnumType.ExternalSetpoint,
        OperationModeEnumType.ExternalLimits,
        OperationModeEnumType.Idle,
    ];

    /// <summary>Whether bidirectional charging is switched on.</summary>
    public static VariableKey Enabled(int evseId) => Key(evseId, "Enabled");

    /// <summary>The operation modes of schedule periods.</summary>
    public static VariableKey SupportedOperationModes(int evseId) => Key(evseId, "SupportedOperationModes");

    /// <summary>The energy transfer services.</summary>
    public static VariableKey SupportedEnergyTransferModes(int evseId) => Key(evseId, "SupportedEnergyTransferModes");

    /// <summary>Whether an EVSE, or for EVSE 0 any of them, supports an operation mode (K01.FR.115). Without bidirectional charging, only limits can be controlled.</summary>
    public static bool Supports(DeviceModelService model, StationOptions options, int evseId, OperationModeEnumType mode)
    {
        if (mode is OperationModeEnumType.ChargingOnly or OperationModeEnumType.ExternalLimits)
            return true;
        return Enumerable.Range(1, options.Evses.Count)
            .Where(id => (evseId == 0 || id == evseId) && options.Evses[id - 1].SupportsV2X)
            .Any(id => model.Bool(Enabled(id)) && model.List(SupportedOperationModes(id)).Contains(mode.ToString()));
    }

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options)
    {
        for (var id = 1; id <= options.Evses.Count; id++)
        {
            var evse = options.Evses[id - 1];
            if (!evse.SupportsV2X)
                continue;
            var transfers = Transfers(evse);
            yield return Switch(Enabled(id), factory: true);
            yield return Fact(SupportedOperationModes(id), VariableType.MemberList, string.Join(',', s_modes), null, null, [.. s_modes.Select(static m => m.ToString())]);
            yield return Fact(SupportedEnergyTransferModes(id), VariableType.MemberList, string.Join(',', transfers), null, null, [.. transfers]);
        }
    }

    private static string[] Transfers(EvseOptions evse) => evse switch
    {
        { IsDirectCurrent: true } => ["DC", "DC_BPT"],
        { Phases: 1 } => ["AC_single_phase", "AC_BPT"],
        { Phases: 2 } => ["AC_single_phase", "AC_two_phase", "AC_BPT"],
        _ => ["AC_single_phase", "AC_two_phase", "AC_three_phase", "AC_BPT"],
    };

    private static VariableKey Key(int evseId, string variable) => new("V2XChargingCtrlr", variable) { EvseId = evseId };
}
