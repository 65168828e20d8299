namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Yes or no.</summary>
public enum GenericStatusEnumType
{
    Accepted,
    Rejected,
}
