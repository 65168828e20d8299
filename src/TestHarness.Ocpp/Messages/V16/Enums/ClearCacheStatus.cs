namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether the cache was emptied.</summary>
public enum ClearCacheStatus
{
    /// <summary>The cache was emptied.</summary>
    Accepted,

    /// <summary>The cache was not emptied.</summary>
    Rejected,
}
