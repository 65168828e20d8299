namespace TestHarness.Ocpp.Messages.V201;

/// <summary>When to reset.</summary>
public enum ResetEnumType
{
    /// <summary>At once, ending the transactions.</summary>
    Immediate,

    /// <summary>Once no transaction is running any more.</summary>
    OnIdle,
}
