namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What a cost figure values.</summary>
public enum CostKindEnumType
{
    CarbonDioxideEmission,
    RelativePricePercentage,
    RenewableGenerationPercentage,
}
