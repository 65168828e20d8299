namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether the cache was emptied.</summary>
public enum ClearCacheStatusEnumType
{
    Accepted,
    Rejected,
}
