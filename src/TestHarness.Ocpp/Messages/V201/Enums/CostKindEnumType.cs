namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What a cost figure values.</summary>
public enum CostKindEnumType
{
    CarbonDioxideEmission,
    RelativePricePercentage,
    RenewableGenerationPercentage,
}
