namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a tariff was removed.</summary>
public enum TariffClearStatusEnumType
{
    /// <summary>Removed.</summary>
    Accepted,

    /// <summary>Not removed; statusInfo says why.</summary>
    Rejected,

    /// <summary>There is none that matches.</summary>
    NoTariff,
}
