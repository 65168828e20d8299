namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The decision on an idToken.</summary>
public enum AuthorizationStatusEnumType
{
    /// <summary>May charge.</summary>
    Accepted,

    /// <summary>Barred from charging.</summary>
    Blocked,

    /// <summary>Has another transaction running and may have only one; only in answers to a Started event.</summary>
    ConcurrentTx,

    /// <summary>No longer valid.</summary>
    Expired,

    /// <summary>Not a valid token.</summary>
    Invalid,

    /// <summary>Valid, but the driver's credit is too low.</summary>
    NoCredit,

    /// <summary>Valid, but not for this kind of EVSE.</summary>
    NotAllowedTypeEVSE,

    /// <summary>Valid, but not here.</summary>
    NotAtThisLocation,

    /// <summary>Valid here, but not now.</summary>
    NotAtThisTime,

    /// <summary>The CSMS has never heard of it.</summary>
    Unknown,
}
