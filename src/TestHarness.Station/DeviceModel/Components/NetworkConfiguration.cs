using System.Globalization;
using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>The network profiles as variables, one instance a slot (B09.FR.08 of 2.1). They can only be set by SetNetworkProfile, so all are read-only.</summary>
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
            yield return Reading(Of(slot, "OcppCsmsUrl"), VariableType.String, max: 2000);
            yield return Reading(Of(slot, "OcppInterface"), VariableType.OptionList, values: ["Wired0", "Wired1", "Wired2", "Wired3", "Wireless0", "Wireless1", "Wireless2", "Wireless3", "Any"]);
            yield return Reading(Of(slot, "OcppTransport"), VariableType.OptionList, values: ["JSON"]);
            yield return Reading(Of(slot, "OcppVersion"), VariableType.OptionList, values: ["OCPP16", "OCPP20", "OCPP201", "OCPP21"]);
            yield return Reading(Of(slot, "MessageTimeout"), VariableType.Integer, "s");
            yield return Reading(Of(slot, "SecurityProfile"), VariableType.Integer);
            yield return Reading(Of(slot, "Identity"), VariableType.String, max: 48);
            yield return new VariableDefinition(Of(slot, "BasicAuthPassword"), VariableType.String)
            {
                Min = 16,
                Max = 64,
                Attributes = [new AttributeDefinition(AttributeKind.Actual, Mutability.WriteOnly)],
            };
            yield return Fact(Of(slot, "VpnEnabled"), VariableType.Boolean, "false");
            yield return Fact(Of(slot, "ApnEnabled"), VariableType.Boolean, "false");
        }
    }
}
