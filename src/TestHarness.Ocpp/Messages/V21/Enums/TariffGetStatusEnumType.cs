namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether any tariff was found.</summary>
public enum TariffGetStatusEnumType
{
    /// <summary>Those found are in the answer.</summary>
    Accepted,

    /// <summary>The request was refused; statusInfo says why.</summary>
    Rejected,

    /// <summary>There is none on the station or EVSE.</summary>
    NoTariff,
}
