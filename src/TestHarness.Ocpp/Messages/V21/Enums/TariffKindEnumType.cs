namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whose tariff it is.</summary>
public enum TariffKindEnumType
{
    /// <summary>Anybody's who has none of their own.</summary>
    DefaultTariff,

    /// <summary>One driver's.</summary>
    DriverTariff,
}
