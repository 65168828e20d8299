namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The decision on an idTag.</summary>
public enum AuthorizationStatus
{
    Accepted,
    Blocked,
    Expired,
    Invalid,
    ConcurrentTx,
}
