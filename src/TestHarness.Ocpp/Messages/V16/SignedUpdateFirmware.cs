namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Asks for an update with signed firmware (security white paper, L01).</summary>
[OcppMessage("SignedUpdateFirmware", Sender = MessageSender.Csms, Block = "Security (whitepaper)", IntroducedIn = OcppVersion.V16)]
public sealed record SignedUpdateFirmwareRequest : IOcppRequest<SignedUpdateFirmwareResponse>
{
    /// <summary>How often to try again.</summary>
    public int? Retries { get; init; }

    /// <summary>Seconds between tries.</summary>
    public int? RetryInterval { get; init; }

    /// <summary>Comes back in the status notifications.</summary>
    public required int RequestId { get; init; }

    /// <summary>The image, its signature, and when to fetch and install it.</summary>
    public required FirmwareType Firmware { get; init; }
}

/// <summary>Whether the update will be tried.</summary>
public sealed record SignedUpdateFirmwareResponse
{
    /// <summary>Whether the update starts, and whether it ended one under way; or that the certificate is not trusted (L01).</summary>
    public required UpdateFirmwareStatusEnumType Status { get; init; }
}
