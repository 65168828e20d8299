using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks a Local Controller to fetch a firmware image and offer it to its stations (L03).</summary>
[OcppMessage("PublishFirmware", Sender = MessageSender.Csms, Block = "L", IntroducedIn = OcppVersion.V201)]
public sealed record PublishFirmwareRequest : IOcppRequest<PublishFirmwareResponse>
{
    /// <summary>Where to fetch the image.</summary>
    [MaxLength(512)]
    [UriText]
    public required string Location { get; init; }

    /// <summary>How often to try again.</summary>
    public int? Retries { get; init; }

    /// <summary>MD5 over the image, in hexadecimal.</summary>
    [MaxLength(32)]
    [Md5]
    public required string Checksum { get; init; }

    /// <summary>Comes back in the status notifications.</summary>
    public required int RequestId { get; init; }

    /// <summary>Seconds between tries.</summary>
    public int? RetryInterval { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether it will.</summary>
public sealed record PublishFirmwareResponse
{
    /// <summary>Whether the Local Controller begins to download.</summary>
    public required GenericStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
