namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a display message was removed.</summary>
public enum ClearMessageStatusEnumType
{
    /// <summary>Removed.</summary>
    Accepted,

    /// <summary>There is no message with this id.</summary>
    Unknown,
}
