namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a display message will be shown.</summary>
public enum DisplayMessageStatusEnumType
{
    Accepted,
    NotSupportedMessageFormat,
    Rejected,
    NotSupportedPriority,
    NotSupportedState,
    UnknownTransaction,
    LanguageNotSupported,
}
