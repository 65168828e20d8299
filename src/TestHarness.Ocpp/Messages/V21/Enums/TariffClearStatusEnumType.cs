namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a tariff was removed.</summary>
public enum TariffClearStatusEnumType
{
    Accepted,
    Rejected,
    NoTariff,
}
