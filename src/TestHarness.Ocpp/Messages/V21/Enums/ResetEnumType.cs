namespace TestHarness.Ocpp.Messages.V21;

/// <summary>When to reset.</summary>
public enum ResetEnumType
{
    Immediate,
    OnIdle,
    ImmediateAndResume,
}
