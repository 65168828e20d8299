namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether the cache was emptied.</summary>
public enum ClearCacheStatus
{
    Accepted,
    Rejected,
}
