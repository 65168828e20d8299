using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Asks for a firmware update (1.6 section 5.19).</summary>
[OcppMessage("UpdateFirmware", Sender = MessageSender.Csms, Block = "Firmware Management", IntroducedIn = OcppVersion.V16)]
public sealed record UpdateFirmwareRequest : IOcppRequest<UpdateFirmwareResponse>
{
    /// <summary>The URL of the image.</summary>
    [DataType(DataType.Url)]
    public required string Location { get; init; }

    /// <summary>How often to try again.</summary>
    public int? Retries { get; init; }

    /// <summary>From when on to fetch it.</summary>
    public required DateTimeOffset RetrieveDate { get; init; }

    /// <summary>Seconds between tries.</summary>
    public int? RetryInterval { get; init; }
}

/// <summary>Acknowledges the request; progress follows in FirmwareStatusNotification.</summary>
public sealed record UpdateFirmwareResponse;
