namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a tariff was installed, and why not.</summary>
public enum TariffSetStatusEnumType
{
    Accepted,
    Rejected,
    TooManyElements,
    ConditionNotSupported,
    DuplicateTariffId,
}
