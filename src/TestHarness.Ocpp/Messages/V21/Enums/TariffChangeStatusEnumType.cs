namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a transaction's tariff was replaced, and why not.</summary>
public enum TariffChangeStatusEnumType
{
    /// <summary>Replaced.</summary>
    Accepted,

    /// <summary>Not replaced; statusInfo says why.</summary>
    Rejected,

    /// <summary>The new one is longer than the station can handle.</summary>
    TooManyElements,

    /// <summary>The new one has conditions that the station does not have.</summary>
    ConditionNotSupported,

    /// <summary>No such transaction is running.</summary>
    TxNotFound,

    /// <summary>The new one is in another currency.</summary>
    NoCurrencyChange,
}
