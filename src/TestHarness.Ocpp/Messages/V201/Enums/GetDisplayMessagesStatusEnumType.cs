namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether any display message matched.</summary>
public enum GetDisplayMessagesStatusEnumType
{
    /// <summary>NotifyDisplayMessages will follow.</summary>
    Accepted,

    /// <summary>None matched, so no report follows.</summary>
    Unknown,
}
