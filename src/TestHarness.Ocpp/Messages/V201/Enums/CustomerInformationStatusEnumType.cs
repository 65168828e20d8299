namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether customer information will be reported or erased.</summary>
public enum CustomerInformationStatusEnumType
{
    /// <summary>NotifyCustomerInformation will follow.</summary>
    Accepted,

    /// <summary>The station cannot do it in its present state.</summary>
    Rejected,

    /// <summary>The request names no customer.</summary>
    Invalid,
}
