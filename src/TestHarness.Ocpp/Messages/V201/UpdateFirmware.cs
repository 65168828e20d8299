namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks for a firmware update (L01, L02).</summary>
[OcppMessage("UpdateFirmware", Sender = MessageSender.Csms, Block = "L", IntroducedIn = OcppVersion.V16)]
public sealed record UpdateFirmwareRequest : IOcppRequest<UpdateFirmwareResponse>
{
    /// <summary>How often to try again.</summary>
    public int? Retries { get; init; }

    /// <summary>Seconds between tries.</summary>
    public int? RetryInterval { get; init; }

    /// <summary>Comes back in the status notifications.</summary>
    public required int RequestId { get; init; }

    /// <summary>The image, its signature, and when to fetch and install it.</summary>
    public required FirmwareType Firmware { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the update will be tried.</summary>
public sealed record UpdateFirmwareResponse
{
    /// <summary>Whether the update starts, and whether it ended one under way; or that the certificate is not trusted (L01).</summary>
    public required UpdateFirmwareStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
