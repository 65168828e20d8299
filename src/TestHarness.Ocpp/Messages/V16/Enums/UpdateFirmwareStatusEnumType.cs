namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a firmware update will be tried.</summary>
public enum UpdateFirmwareStatusEnumType
{
    /// <summary>The update starts; SignedFirmwareStatusNotification tells how it goes.</summary>
    Accepted,

    /// <summary>There will be no update.</summary>
    Rejected,

    /// <summary>The update starts, in place of the one that was going on.</summary>
    AcceptedCanceled,

    /// <summary>There will be no update: the signing certificate is invalid.</summary>
    InvalidCertificate,

    /// <summary>There will be no update: the signing certificate was revoked.</summary>
    RevokedCertificate,
}
