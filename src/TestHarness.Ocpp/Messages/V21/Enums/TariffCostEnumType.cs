namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a total is what was consumed, or the least or most that is charged.</summary>
public enum TariffCostEnumType
{
    NormalCost,
    MinCost,
    MaxCost,
}
