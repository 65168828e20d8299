namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a message that was asked for will come.</summary>
public enum TriggerMessageStatusEnumType
{
    Accepted,
    Rejected,
    NotImplemented,
}
