namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a message that was asked for will come.</summary>
public enum TriggerMessageStatus
{
    /// <summary>The message will come.</summary>
    Accepted,

    /// <summary>The message will not come.</summary>
    Rejected,

    /// <summary>The message will not come: the charge point does not have or know it.</summary>
    NotImplemented,
}
