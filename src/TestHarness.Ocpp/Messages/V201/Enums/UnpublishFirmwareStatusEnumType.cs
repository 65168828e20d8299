namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a firmware image was withdrawn, and why not.</summary>
public enum UnpublishFirmwareStatusEnumType
{
    DownloadOngoing,
    NoFirmware,
    Unpublished,
}
