using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>The meters that readings for billing come from, where they sign them (Part 2, FiscalMeterPublicKey).</summary>
internal sealed class FiscalMetering : IComponentDefinition
{
    private const string Name = "FiscalMetering";

    /// <summary>The key that an EVSE's meter signs with.</summary>
    public static VariableKey PublicKey(int evseId) => new(Name, "PublicKey") { EvseId = evseId };

    /// <summary>The serial number of an EVSE's meter.</summary>
    public static string Serial(int evseId) => $"REFERENCE-METER-{evseId}";

    /// <summary>Whether a meter of this station signs.</summary>
    public static bool Signs(StationOptions options) => options.Evses.Any(evse => evse.MeterSigns);

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) =>
        options.Evses.SelectMany((evse, index) => evse.MeterSigns ? Meter(index + 1) : []);

    private static IEnumerable<VariableDefinition> Meter(int evseId) =>
    [
        Reading(PublicKey(evseId), VariableType.String, max: 2500),
        Fact(new VariableKey(Name, "SerialNumber", "Meter") { EvseId = evseId }, VariableType.String, Serial(evseId), max: 50),
    ];
}
