using System.Globalization;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using static TestHarness.Station.DeviceModel.VariableDefinition;
using VariableType = TestHarness.Station.DeviceModel.VariableType;

namespace TestHarness.Station.Der;

/// <summary>DCDERCtrlr, the nameplate of a DC outlet's inverter, and ACDERCtrlr, what an AC outlet can do for the vehicle's inverter (R01, R03).</summary>
internal sealed class DerVariables : IComponentDefinition
{
    private static readonly DERControlEnumType[] s_modes =
    [
        DERControlEnumType.EnterService,
        DERControlEnumType.FreqWatt,
        DERControlEnumType.HFMustTrip,
        DERControlEnumType.HVMustTrip,
        DERControlEnumType.LFMustTrip,
        DERControlEnumType.LVMustTrip,
        DERControlEnumType.LimitMaxDischarge,
        DERControlEnumType.VoltWatt,
    ];

    /// <summary>Whether any EVSE of the station supports a type of control, by its ModesSupported.</summary>
    public static bool Supports(DeviceModelService model, StationOptions options, DERControlEnumType type) =>
        Enumerable.Range(1, options.Evses.Count).Any(id =>
            options.Evses[id - 1].SupportsV2X && model.List(ModesSupported(id, options.Evses[id - 1])).Contains(type.ToString()));

    /// <summary>The list of supported types of an EVSE.</summary>
    public static VariableKey ModesSupported(int evseId, EvseOptions evse) => Key(evse.IsDirectCurrent ? "DCDERCtrlr" : "ACDERCtrlr", evseId, "ModesSupported");

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options)
    {
        for (var id = 1; id <= options.Evses.Count; id++)
        {
            var evse = options.Evses[id - 1];
            if (!evse.SupportsV2X)
                continue;
            yield return Fact(ModesSupported(id, evse), VariableType.MemberList, string.Join(',', s_modes), null, null, [.. Enum.GetNames<DERControlEnumType>()]);
            if (!evse.IsDirectCurrent)
                continue;
            foreach (var variable in Nameplate(id, evse, options))
                yield return variable;
        }
    }

    private static IEnumerable<VariableDefinition> Nameplate(int id, EvseOptions evse, StationOptions options)
    {
        // The inverter works down to a power factor of 0.9 at full apparent power.
        const double powerFactor = 0.9;
        var reactive = evse.MaxPower * Math.Sqrt(1 - (powerFactor * powerFactor));
        yield return Number("MaxW", evse.MaxPower, "W");
        yield return Number("OverExcitedW", evse.MaxPower * powerFactor, "W");
        yield return Number("OverExcitedPF", powerFactor);
        yield return Number("UnderExcitedW", evse.MaxPower * powerFactor, "W");
        yield return Number("UnderExcitedPF", powerFactor);
        yield return Number("MaxVA", evse.MaxPower, "VA");
        yield return Number("MaxVar", reactive, "var");
        yield return Number("MaxVarNeg", reactive, "var");
        yield return Number("MaxChargeRateW", evse.MaxPower, "W");
        yield return Number("MaxChargeRateVA", evse.MaxPower, "VA");
        yield return Number("ReactiveSusceptance", 0);
        yield return Text("InverterManufacturer", options.VendorName);
        yield return Text("InverterModel", options.Model);
        yield return Text("InverterSwVersion", options.FirmwareVersion);
        yield return Text("InverterHwVersion", "1");

        VariableDefinition Number(string name, double value, string? unit = null) =>
            Fact(Key("DCDERCtrlr", id, name), VariableType.Decimal, Math.Round(value, 1).ToString(CultureInfo.InvariantCulture), unit);

        VariableDefinition Text(string name, string value) => Fact(Key("DCDERCtrlr", id, name), VariableType.String, value);
    }

    private static VariableKey Key(string component, int evseId, string variable) => new(component, variable) { EvseId = evseId };
}
