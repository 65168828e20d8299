namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether the cache was emptied.</summary>
public enum ClearCacheStatusEnumType
{
    /// <summary>The cache was emptied.</summary>
    Accepted,

    /// <summary>The cache was not emptied.</summary>
    Rejected,
}
