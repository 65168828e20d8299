using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Asks a Local Controller to no longer offer a firmware image (L04).</summary>
[OcppMessage("UnpublishFirmware", Sender = MessageSender.Csms, Block = "L", IntroducedIn = OcppVersion.V201)]
public sealed record UnpublishFirmwareRequest : IOcppRequest<UnpublishFirmwareResponse>
{
    /// <summary>MD5 over the image, in hexadecimal.</summary>
    [MaxLength(32)]
    [Md5]
    public required string Checksum { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the image is withdrawn.</summary>
public sealed record UnpublishFirmwareResponse
{
    /// <summary>Whether the image is withdrawn, or a download must end first (L04).</summary>
    public required UnpublishFirmwareStatusEnumType Status { get; init; }

    public CustomDataType? CustomData { get; init; }
}
