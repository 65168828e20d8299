using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Reports how far publishing a firmware image has come (L03).</summary>
[OcppMessage("PublishFirmwareStatusNotification", Sender = MessageSender.Station, Block = "L", IntroducedIn = OcppVersion.V201)]
public sealed record PublishFirmwareStatusNotificationRequest : IOcppRequest<PublishFirmwareStatusNotificationResponse>
{
    /// <summary>How far fetching, checking and publishing have come.</summary>
    public required PublishFirmwareStatusEnumType Status { get; init; }

    /// <summary>Where stations find the image, once it is published.</summary>
    [MinLength(1)]
    [ItemMaxLength(2000)]
    [UriText]
    public IReadOnlyList<string>? Location { get; init; }

    /// <summary>That of the PublishFirmware in progress.</summary>
    [Minimum(0)]
    public int? RequestId { get; init; }

    /// <summary>What went wrong, or other detail on the progress.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the progress.</summary>
public sealed record PublishFirmwareStatusNotificationResponse
{
    public CustomDataType? CustomData { get; init; }
}
