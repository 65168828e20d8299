using System.Globalization;
using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>The network profiles as variables, one instance a slot (Part 2 of 2.1, section 2.1.8). A CSMS may write them (B09.FR.10); there is no VPN, and not always a modem (B09.FR.13).</summary>
internal sealed class NetworkConfiguration : IComponentDefinition
{
    private const string Name = "NetworkConfiguration";

    /// <summary>The variable of a slot.</summary>
    public static VariableKey Of(int slot, string variable) => new(Name, variable) { ComponentInstance = slot.ToString(CultureInfo.InvariantCulture) };

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options)
    {
        for (var slot = 1; slot <= OcppCommCtrlr.Slots; slot++)
        {
            yield return Setting(Of(slot, "OcppCsmsUrl"), VariableType.String, null, max: 2000);
            yield return Setting(Of(slot, "OcppInterface"), VariableType.OptionList, null, values: ["Wired0", "Wired1", "Wired2", "Wired3", "Wireless0", "Wireless1", "Wireless2", "Wireless3", "Any"]);
            yield return Setting(Of(slot, "OcppTransport"), VariableType.OptionList, null, values: ["JSON"]);
            yield return Setting(Of(slot, "OcppVersion"), VariableType.OptionList, null, values: ["OCPP16", "OCPP20", "OCPP201", "OCPP21"]);
            yield return Setting(Of(slot, "MessageTimeout"), VariableType.Integer, null, "s", min: 1);
            yield return Setting(Of(slot, "SecurityProfile"), VariableType.Integer, null, min: 0, max: 3);
            yield return Setting(Of(slot, "Identity"), VariableType.String, null, max: SecurityCtrlr.LongestIdentity);
            yield return new VariableDefinition(Of(slot, "BasicAuthPassword"), VariableType.String)
            {
                Min = SecurityCtrlr.ShortestPassword,
                Max = SecurityCtrlr.LongestPassword,
                Attributes = [new AttributeDefinition(AttributeKind.Actual, Mutability.WriteOnly)],
            };
            yield return Fact(Of(slot, "VpnEnabled"), VariableType.Boolean, "false");
            foreach (var variable in options.HasModem ? Modem(slot) : [Fact(Of(slot, "ApnEnabled"), VariableType.Boolean, "false")])
                yield return variable;
        }
    }

    private static IEnumerable<VariableDefinition> Modem(int slot) =>
    [
        Setting(Of(slot, "ApnEnabled"), VariableType.Boolean, null),
        Setting(Of(slot, "Apn"), VariableType.String, null, max: 2000),
        Setting(Of(slot, "ApnUserName"), VariableType.String, null, max: 50),
        new VariableDefinition(Of(slot, "ApnPassword"), VariableType.String) { Max = 64, Attributes = [new AttributeDefinition(AttributeKind.Actual, Mutability.WriteOnly)] },
        Setting(Of(slot, "ApnAuthentication"), VariableType.OptionList, null, values: ["PAP", "CHAP", "NONE", "AUTO"]),
    ];
}
