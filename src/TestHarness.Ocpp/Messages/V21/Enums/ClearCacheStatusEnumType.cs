namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether the cache was emptied.</summary>
public enum ClearCacheStatusEnumType
{
    Accepted,
    Rejected,
}
