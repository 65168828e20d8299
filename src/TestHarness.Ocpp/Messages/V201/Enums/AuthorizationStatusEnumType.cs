namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The decision on an idToken.</summary>
public enum AuthorizationStatusEnumType
{
    Accepted,
    Blocked,
    ConcurrentTx,
    Expired,
    Invalid,
    NoCredit,
    NotAllowedTypeEVSE,
    NotAtThisLocation,
    NotAtThisTime,
    Unknown,
}
