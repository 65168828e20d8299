namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether any display message matched.</summary>
public enum GetDisplayMessagesStatusEnumType
{
    /// <summary>NotifyDisplayMessages will follow.</summary>
    Accepted,

    /// <summary>None matched, so no report follows.</summary>
    Unknown,
}
