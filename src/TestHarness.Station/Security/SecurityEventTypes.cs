namespace TestHarness.Station.Security;

/// <summary>Types of security events (appendix 1).</summary>
internal static class SecurityEventTypes
{
    public const string InvalidChargingStationCertificate = "InvalidChargingStationCertificate";
    public const string DiscardedRenewedClientCertificate = "DiscardedRenewedClientCertificate";
    public const string InvalidCsmsCertificate = "InvalidCsmsCertificate";
    public const string InvalidTlsVersion = "InvalidTLSVersion";
    public const string ReconfigurationOfSecurityParameters = "ReconfigurationOfSecurityParameters";
    public const string FirmwareUpdated = "FirmwareUpdated";
    public const string InvalidFirmwareSignature = "InvalidFirmwareSignature";
    public const string InvalidFirmwareSigningCertificate = "InvalidFirmwareSigningCertificate";

    private static readonly HashSet<string> s_notCritical =
    [
        "FailedToAuthenticateAtCsms", "CsmsFailedToAuthenticate", ReconfigurationOfSecurityParameters, "InvalidMessages", "AttemptedReplayAttacks",
    ];

    /// <summary>Whether the CSMS has to be told of it; events that the appendix does not list are taken for critical.</summary>
    public static bool IsCritical(string type) => !s_notCritical.Contains(type);
}
