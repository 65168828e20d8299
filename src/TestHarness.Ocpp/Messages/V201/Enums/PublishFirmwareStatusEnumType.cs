namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How far publishing a firmware image has come.</summary>
public enum PublishFirmwareStatusEnumType
{
    /// <summary>No image is being published.</summary>
    Idle,

    /// <summary>The image will be fetched later.</summary>
    DownloadScheduled,

    /// <summary>The image is being fetched.</summary>
    Downloading,

    /// <summary>The image is there; publishing goes on.</summary>
    Downloaded,

    /// <summary>Stations on the local network can fetch the image.</summary>
    Published,

    /// <summary>The image could not be fetched; publishing is over.</summary>
    DownloadFailed,

    /// <summary>Fetching was interrupted and will go on.</summary>
    DownloadPaused,

    /// <summary>The checksum does not match; publishing is over.</summary>
    InvalidChecksum,

    /// <summary>The checksum matches; publishing goes on.</summary>
    ChecksumVerified,

    /// <summary>The image could not be offered; publishing is over.</summary>
    PublishFailed,
}
