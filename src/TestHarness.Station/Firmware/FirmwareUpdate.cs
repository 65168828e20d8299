using System.Globalization;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Firmware;

/// <summary>A firmware update under way, as it is kept over reboots.</summary>
internal sealed record FirmwareUpdate
{
    /// <summary>The requestId of its UpdateFirmware (L01.FR.10).</summary>
    public required int RequestId { get; init; }

    /// <summary>Where the firmware is.</summary>
    public required string Location { get; init; }

    /// <summary>When it is to be downloaded.</summary>
    public required DateTimeOffset RetrieveAt { get; init; }

    /// <summary>When it is to be installed; null for as soon as possible.</summary>
    public DateTimeOffset? InstallAt { get; init; }

    /// <summary>How often the download is tried again.</summary>
    public int Retries { get; init; } = 1;

    /// <summary>Seconds between tries.</summary>
    public int RetryInterval { get; init; } = 10;

    /// <summary>Whether signature and certificate came with it: L01, not L02.</summary>
    public bool IsSecure => SigningCertificate is not null;

    /// <summary>The certificate it was signed with, PEM; null for non-secure firmware.</summary>
    public string? SigningCertificate { get; init; }

    /// <summary>Its signature, base64; null where it came without.</summary>
    public string? Signature { get; init; }

    /// <summary>How far it has come.</summary>
    public FirmwareStage Stage { get; init; }

    /// <summary>The version that was installed.</summary>
    public string? Version { get; init; }

    /// <summary>What a request asks for. How often to try is the station's choice where the request does not say.</summary>
    public static FirmwareUpdate Of(UpdateFirmwareRequest request)
    {
        var update = new FirmwareUpdate
        {
            RequestId = request.RequestId,
            Location = request.Firmware.Location,
            RetrieveAt = request.Firmware.RetrieveDateTime,
            InstallAt = request.Firmware.InstallDateTime,
            SigningCertificate = request.Firmware.SigningCertificate,
            Signature = request.Firmware.Signature,
        };
        return update with { Retries = request.Retries ?? update.Retries, RetryInterval = request.RetryInterval ?? update.RetryInterval };
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"firmware update {RequestId}, {Stage}");
}
