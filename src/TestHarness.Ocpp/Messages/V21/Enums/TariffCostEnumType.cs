namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a total is what was consumed, or the least or most that is charged.</summary>
public enum TariffCostEnumType
{
    /// <summary>What was consumed, by the tariff's prices.</summary>
    NormalCost,

    /// <summary>The tariff's minimum, since less was consumed.</summary>
    MinCost,

    /// <summary>The tariff's maximum, since more was consumed.</summary>
    MaxCost,
}
