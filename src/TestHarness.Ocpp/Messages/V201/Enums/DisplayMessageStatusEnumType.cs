namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a display message will be shown.</summary>
public enum DisplayMessageStatusEnumType
{
    /// <summary>It will be shown.</summary>
    Accepted,

    /// <summary>The display can show none of the formats given.</summary>
    NotSupportedMessageFormat,

    /// <summary>It will not be shown, for another reason.</summary>
    Rejected,

    /// <summary>The station does not have this priority.</summary>
    NotSupportedPriority,

    /// <summary>The station cannot tie messages to this state.</summary>
    NotSupportedState,

    /// <summary>The transaction to show it for is not running.</summary>
    UnknownTransaction,
}
