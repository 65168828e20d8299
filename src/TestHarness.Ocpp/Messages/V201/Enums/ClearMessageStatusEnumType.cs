namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a display message was removed.</summary>
public enum ClearMessageStatusEnumType
{
    Accepted,
    Unknown,
}
