namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether customer information will be reported or erased.</summary>
public enum CustomerInformationStatusEnumType
{
    Accepted,
    Rejected,
    Invalid,
}
