namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether customer information will be reported or erased.</summary>
public enum CustomerInformationStatusEnumType
{
    Accepted,
    Rejected,
    Invalid,
}
