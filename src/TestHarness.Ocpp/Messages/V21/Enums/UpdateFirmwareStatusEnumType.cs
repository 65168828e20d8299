namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a firmware update will be tried.</summary>
public enum UpdateFirmwareStatusEnumType
{
    Accepted,
    Rejected,
    AcceptedCanceled,
    InvalidCertificate,
    RevokedCertificate,
}
