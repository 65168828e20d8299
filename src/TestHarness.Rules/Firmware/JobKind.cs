namespace TestHarness.Rules.Firmware;

/// <summary>A job that a station does for the CSMS and tells the progress of.</summary>
/// <param name="Ask">The action that asks for it.</param>
/// <param name="Notification">The action that tells of it.</param>
/// <param name="Same">The id of the requirement that the requestId is the same.</param>
/// <param name="Mandatory">The id of the requirement that there is one.</param>
/// <param name="Ends">The statuses after which it is over.</param>
internal sealed record JobKind(string Ask, string Notification, string Same, string Mandatory, IReadOnlyList<string> Ends)
{
    private static readonly string[] FirmwareEnds = ["DownloadFailed", "InstallationFailed", "Installed", "InstallVerificationFailed", "InvalidSignature"];
    private static readonly string[] LogEnds = ["BadMessage", "NotSupportedOperation", "PermissionDenied", "Uploaded", "UploadFailure"];

    internal static readonly JobKind Firmware = new("UpdateFirmware", "FirmwareStatusNotification", "L01.FR.10", "L01.FR.20", FirmwareEnds);

    internal static readonly JobKind SignedFirmware =
        new("SignedUpdateFirmware", "SignedFirmwareStatusNotification", "OCPP 1.6 Security L01.FR.10", "OCPP 1.6 Security L01.FR.21", FirmwareEnds);

    internal static readonly JobKind Log = new("GetLog", "LogStatusNotification", "N01.FR.07", "N01.FR.13", LogEnds);

    internal static readonly JobKind Log16 = new("GetLog", "LogStatusNotification", "OCPP 1.6 Security N01.FR.07", "OCPP 1.6 Security N01.FR.12", LogEnds);
}
