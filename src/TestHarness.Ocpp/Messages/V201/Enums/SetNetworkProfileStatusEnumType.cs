namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a network connection profile was stored.</summary>
public enum SetNetworkProfileStatusEnumType
{
    /// <summary>Stored.</summary>
    Accepted,

    /// <summary>The profile is invalid or not allowed.</summary>
    Rejected,

    /// <summary>The profile is valid, but storing it went wrong.</summary>
    Failed,
}
