namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Yes or no.</summary>
public enum GenericStatusEnumType
{
    Accepted,
    Rejected,
}
