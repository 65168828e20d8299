namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whose tariff it is.</summary>
public enum TariffKindEnumType
{
    DefaultTariff,
    DriverTariff,
}
