namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether any display message matched.</summary>
public enum GetDisplayMessagesStatusEnumType
{
    Accepted,
    Unknown,
}
