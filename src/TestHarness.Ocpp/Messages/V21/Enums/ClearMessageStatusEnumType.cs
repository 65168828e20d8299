namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a display message was removed.</summary>
public enum ClearMessageStatusEnumType
{
    Accepted,
    Unknown,
    Rejected,
}
