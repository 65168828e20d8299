using System.Globalization;
using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>ChargingStation, EVSEs and connectors (Part 2 section 2.15 of the referenced variables).</summary>
internal sealed class ChargingInfrastructure : IComponentDefinition
{
    private static readonly string[] States = ["Available", "Occupied", "Reserved", "Unavailable", "Faulted"];
    private static readonly string[] ChargingStates = ["EVConnected", "Charging", "SuspendedEV", "SuspendedEVSE", "Idle"];

    /// <summary>Whether drivers may begin to charge while a firmware update waits for others to end (L01.FR.07).</summary>
    public static readonly VariableKey AllowNewSessionsPendingFirmwareUpdate = OfStation("AllowNewSessionsPendingFirmwareUpdate");

    /// <summary>A variable of the station itself.</summary>
    public static VariableKey OfStation(string variable) => new("ChargingStation", variable);

    /// <summary>A variable of an EVSE.</summary>
    public static VariableKey OfEvse(int evseId, string variable) => new("EVSE", variable) { EvseId = evseId };

    /// <summary>A variable of a connector.</summary>
    public static VariableKey OfConnector(int evseId, int connectorId, string variable) => new("Connector", variable) { EvseId = evseId, ConnectorId = connectorId };

    /// <summary>Whether the lock of a socket has a problem (G05).</summary>
    public static VariableKey RetentionLock(int evseId, int connectorId) => new("ConnectorPlugRetentionLock", "Problem") { EvseId = evseId, ConnectorId = connectorId };

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options)
    {
        yield return Fact(OfStation("Available"), VariableType.Boolean, "true");
        yield return Watched(Reading(OfStation("AvailabilityState"), VariableType.OptionList, values: States));
        yield return Fact(OfStation("VendorName"), VariableType.String, options.VendorName, max: 50);
        yield return Fact(OfStation("Model"), VariableType.String, options.Model, max: 20);
        yield return new VariableDefinition(OfStation("FirmwareVersion"), VariableType.String) { Max = 50, Attributes = [new AttributeDefinition(AttributeKind.Actual, Mutability.ReadOnly, options.FirmwareVersion)] };
        yield return Switch(AllowNewSessionsPendingFirmwareUpdate, true);
        if (options.SerialNumber is { } serial)
            yield return Fact(OfStation("SerialNumber"), VariableType.String, serial, max: 25);
        yield return Watched(Reading(OfStation("Power"), VariableType.Decimal, "W", max: (decimal)options.Evses.Sum(evse => evse.MaxPower)));
        yield return Fact(OfStation("SupplyPhases"), VariableType.Integer, Text(options.Evses.Max(evse => evse.Phases)));
        yield return Reading(OfStation("ActiveTransactionId"), VariableType.String, max: 2500);
        yield return Watched(Reading(OfStation("Problem"), VariableType.Boolean));
        foreach (var variable in options.Evses.SelectMany((evse, index) => Evse(index + 1, evse)))
            yield return variable;
    }

    private static IEnumerable<VariableDefinition> Evse(int id, EvseOptions evse)
    {
        yield return Fact(OfEvse(id, "Available"), VariableType.Boolean, "true");
        yield return Watched(Reading(OfEvse(id, "AvailabilityState"), VariableType.OptionList, values: States));
        yield return Fact(OfEvse(id, "AllowReset"), VariableType.Boolean, evse.AllowsReset ? "true" : "false");
        yield return Fact(OfEvse(id, "SupplyPhases"), VariableType.Integer, Text(evse.Phases));
        yield return WithTarget(Watched(Reading(OfEvse(id, "Power"), VariableType.Decimal, "W", max: (decimal)evse.MaxPower)));
        yield return Watched(Reading(OfEvse(id, "ChargingState"), VariableType.OptionList, values: ChargingStates));
        yield return Reading(OfEvse(id, "ActiveTransactionId"), VariableType.String, max: 36);
        for (var index = 0; index < evse.Connectors.Count; index++)
        {
            yield return Fact(OfConnector(id, index + 1, "Available"), VariableType.Boolean, "true");
            yield return Watched(Reading(OfConnector(id, index + 1, "AvailabilityState"), VariableType.OptionList, values: States));
            yield return Fact(OfConnector(id, index + 1, "ConnectorType"), VariableType.String, evse.Connectors[index].Type, max: 50);
            yield return Fact(OfConnector(id, index + 1, "SupplyPhases"), VariableType.Integer, Text(evse.Phases));
            yield return Watched(Reading(OfConnector(id, index + 1, "Problem"), VariableType.Boolean));
            if (evse.Connectors[index].HasFixedCable)
                continue;
            yield return Watched(Reading(RetentionLock(id, index + 1), VariableType.Boolean));
        }
    }

    private static VariableDefinition Watched(VariableDefinition variable) => variable with { SupportsMonitoring = true };

    // Beside what flows, what is to flow.
    private static VariableDefinition WithTarget(VariableDefinition variable) =>
        variable with { Attributes = [.. variable.Attributes, variable.Attributes[0] with { Kind = AttributeKind.Target }] };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
