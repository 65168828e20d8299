using TestHarness.Ocpp;
using TestHarness.Station.DeviceModel;
using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.Tariffs;

/// <summary>TariffCostCtrlr, for what 2.1 made of it: tariffs that cost is calculated with at the station.</summary>
internal sealed class TariffCostVariables : IComponentDefinition
{
    /// <summary>Most prices in each element of a tariff.</summary>
    public static readonly VariableKey MaxElements = Key("MaxElements", "Tariff");

    /// <summary>Whether tariffs are used.</summary>
    public static readonly VariableKey TariffEnabled = Key("Enabled", "Tariff");

    /// <summary>Whether cost is calculated here.</summary>
    public static readonly VariableKey CostEnabled = Key("Enabled", "Cost");

    /// <summary>Whether running costs are told.</summary>
    public static readonly VariableKey RunningCostEnabled = Key("Enabled", "RunningCost");

    /// <summary>How often running costs are told.</summary>
    public static readonly VariableKey CostInterval = Key("Interval", "Cost");

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) => !options.Versions.Contains(OcppVersion.V21)
        ? []
        :
        [
            Fact(Key("Available", "Tariff"), VariableType.Boolean, "true"),
            Fact(Key("Available", "Cost"), VariableType.Boolean, "true"),
            Switch(TariffEnabled, factory: false),
            Switch(CostEnabled, factory: false),
            Switch(RunningCostEnabled, factory: false),
            Seconds(CostInterval, 60, min: 1),
            Seconds(Key("Interval", "Tariff"), 0),
            Fact(MaxElements, VariableType.Integer, "10"),
            Fact(Key("ConditionsSupported", "Tariff"), VariableType.Boolean, "false"),
            Setting(Key("HandleFailedTariff", "Tariff"), VariableType.OptionList, "UseDefaultTariff", values: ["Deauthorize", "UseDefaultTariff", "CentralCost"]),
            Setting(Key("Currency"), VariableType.String, "EUR", max: 3),
            Setting(Key("TariffFallbackMessage"), VariableType.String, "", max: 512),
            Setting(Key("TotalCostFallbackMessage"), VariableType.String, "", max: 512),
        ];

    private static VariableKey Key(string variable, string? instance = null) => new("TariffCostCtrlr", variable, instance);
}
