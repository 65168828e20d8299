namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a firmware image was withdrawn, and why not.</summary>
public enum UnpublishFirmwareStatusEnumType
{
    DownloadOngoing,
    NoFirmware,
    Unpublished,
}
