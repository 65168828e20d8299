namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether any display message matched.</summary>
public enum GetDisplayMessagesStatusEnumType
{
    Accepted,
    Unknown,
}
