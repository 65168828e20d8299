namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether any tariff was found.</summary>
public enum TariffGetStatusEnumType
{
    Accepted,
    Rejected,
    NoTariff,
}
