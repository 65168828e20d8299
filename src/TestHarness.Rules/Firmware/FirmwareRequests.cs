using TestHarness.Ocpp;

namespace TestHarness.Rules.Firmware;

/// <summary>Every FirmwareStatusNotification of an update has the requestId of the UpdateFirmware that began it (L01.FR.10, L01.FR.20, L02.FR.06, L02.FR.14; in 1.6 the signed ones).</summary>
internal sealed class FirmwareRequests() : JobRequests(Description)
{
    private static readonly RuleCard Description = new(
        "firmware-requestid",
        "firmware",
        Party.Station,
        RuleCard.Every,
        "By the requestId a CSMS knows which update a status belongs to. Stations lose it in the reboot of the update itself, and the CSMS shows for ever that the update is under way.",
        new Requirement("L01.FR.10", "The statuses of a firmware update have the requestId of the UpdateFirmware that began it."),
        new Requirement("L01.FR.20", "A FirmwareStatusNotification has a requestId, but for Idle."),
        new Requirement("OCPP 1.6 Security L01.FR.10", "The statuses of a signed firmware update have the requestId of the SignedUpdateFirmware that began it."),
        new Requirement("OCPP 1.6 Security L01.FR.21", "A SignedFirmwareStatusNotification has a requestId, but for Idle."));

    private protected override JobKind KindOf(OcppVersion version) => version == OcppVersion.V16 ? JobKind.SignedFirmware : JobKind.Firmware;
}
