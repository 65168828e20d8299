using TestHarness.Ocpp;

namespace TestHarness.Rules.Certificates;

/// <summary>
/// A security event that the specification lists has the name that it has there (Part 2 appendix 1; security white paper for 1.6, section 8): not the one of another version. Others
/// may be added; that a CSMS does not know them is said as a warning.
/// </summary>
internal sealed class SecurityEventNames() : WireRule(Description)
{
    private const int Most = 64;
    private const string Listed = "Appendix 1 Security Events";
    private const string Listed16 = "OCPP 1.6 Security §8";
    private const string Unknown = "SecurityEventNotificationRequest.type";

    private static readonly RuleCard Description = new(
        "security-event-name",
        "security",
        Party.Station,
        RuleCard.Every,
        "A CSMS raises the alarm by the name of the event. One under the name of the other version, or in other letters, is stored and looked at by nobody.",
        new Requirement(Listed, "A security event that the list has is named as in the list."),
        new Requirement(Listed16, "A security event that the list of 1.6 has is named as in that list."),
        new Requirement(Unknown, "A security event of the product's own is one that the CSMS may not know.", RuleWeight.Trap));

    private static readonly string[] Both =
    [
        "FirmwareUpdated", "SettingSystemTime", "StartupOfTheDevice", "ResetOrReboot", "SecurityLogWasCleared", "ReconfigurationOfSecurityParameters", "MemoryExhaustion",
        "InvalidMessages", "AttemptedReplayAttacks", "TamperDetectionActivated", "InvalidFirmwareSignature", "InvalidFirmwareSigningCertificate", "InvalidTLSVersion",
        "InvalidTLSCipherSuite",
    ];

    private static readonly string[] Only2 =
        ["FailedToAuthenticateAtCsms", "CsmsFailedToAuthenticate", "InvalidCsmsCertificate", "InvalidChargingStationCertificate", "DiscardedRenewedClientCertificate", "MaintenanceLoginAccepted", "MaintenanceLoginFailed"];

    private static readonly string[] Only16 =
        ["FailedToAuthenticateAtCentralSystem", "CentralSystemFailedToAuthenticate", "InvalidCentralSystemCertificate", "InvalidChargePointCertificate"];

    private HashSet<string>? _told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsRequest(Party.Station, "SecurityEventNotification") || seen.Payload.Text("type") is not { Length: > 0 } type)
            return;
        var is16 = seen.Version == OcppVersion.V16;
        var own = is16 ? Only16 : Only2;
        if (Both.Contains(type) || own.Contains(type) || _told?.Contains(type) is true || _told?.Count >= Most)
            return;
        (_told ??= []).Add(type);
        Judge(seen, type, own, is16 ? Only2 : Only16);
    }

    private void Judge(Observation seen, string type, string[] own, string[] others)
    {
        var listed = seen.Version == OcppVersion.V16 ? Listed16 : Listed;
        var index = Array.IndexOf(others, type);
        if (Both.Concat(own).FirstOrDefault(name => string.Equals(name, type, StringComparison.OrdinalIgnoreCase)) is { } spelled)
            seen.Report(Breach(listed, $"The security event {type} is written in other letters than in the list.", spelled, type, "type"));
        else if (index >= 0 && index < 4)
            seen.Report(Breach(listed, $"The security event {type} has the name of another version of OCPP.", own[index], type, "type"));
        else
            seen.Report(Breach(Unknown, $"The security event {type} is not in the list.", "a name of the list, where one fits", type, "type"));
    }
}
