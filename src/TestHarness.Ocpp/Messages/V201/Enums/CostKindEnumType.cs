namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What a cost figure values.</summary>
public enum CostKindEnumType
{
    /// <summary>Carbon dioxide for each kWh, g.</summary>
    CarbonDioxideEmission,

    /// <summary>Price of a kWh as a percentage of the highest price in any tariff shown to the EV.</summary>
    RelativePricePercentage,

    /// <summary>Share of generation that is renewable, percent.</summary>
    RenewableGenerationPercentage,
}
