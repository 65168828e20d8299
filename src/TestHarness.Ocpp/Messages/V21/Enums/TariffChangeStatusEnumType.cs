namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a transaction's tariff was replaced, and why not.</summary>
public enum TariffChangeStatusEnumType
{
    Accepted,
    Rejected,
    TooManyElements,
    ConditionNotSupported,
    TxNotFound,
    NoCurrencyChange,
}
