namespace TestHarness.Ocpp.Messages.V201;

/// <summary>When to reset.</summary>
public enum ResetEnumType
{
    Immediate,
    OnIdle,
}
