namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a firmware image was withdrawn, and why not.</summary>
public enum UnpublishFirmwareStatusEnumType
{
    /// <summary>Not withdrawn: a station is fetching it.</summary>
    DownloadOngoing,

    /// <summary>There was none to withdraw.</summary>
    NoFirmware,

    /// <summary>Withdrawn.</summary>
    Unpublished,
}
