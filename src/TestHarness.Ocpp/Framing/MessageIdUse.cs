namespace TestHarness.Ocpp.Framing;

/// <summary>How a message id relates to those that the same sender used before.</summary>
public enum MessageIdUse
{
    /// <summary>Not used before, as far as remembered.</summary>
    First,

    /// <summary>Used before by a message of the same action that was not answered, or with an error: a retry, which may keep its id.</summary>
    Retry,

    /// <summary>Used before by another message.</summary>
    Reused,
}
