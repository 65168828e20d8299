namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a tariff was installed, and why not.</summary>
public enum TariffSetStatusEnumType
{
    /// <summary>Installed.</summary>
    Accepted,

    /// <summary>Not installed; statusInfo says why.</summary>
    Rejected,

    /// <summary>It is longer than the station can handle.</summary>
    TooManyElements,

    /// <summary>It has conditions that the station does not have.</summary>
    ConditionNotSupported,

    /// <summary>The station has a tariff with this id already.</summary>
    DuplicateTariffId,
}
