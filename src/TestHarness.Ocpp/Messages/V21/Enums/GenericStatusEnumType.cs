namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Yes or no.</summary>
public enum GenericStatusEnumType
{
    Accepted,
    Rejected,
}
