using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>
/// Carries anything that a vendor needs and OCPP does not have; either side may send it (1.6 sections 4.3 and 5.6).
/// </summary>
[OcppMessage("DataTransfer", Sender = MessageSender.Both, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record DataTransferRequest : IOcppRequest<DataTransferResponse>
{
    [MaxLength(255)]
    public required string VendorId { get; init; }

    [MaxLength(50)]
    public string? MessageId { get; init; }

    public string? Data { get; init; }
}

/// <summary>What the receiver made of it, with data of its own.</summary>
public sealed record DataTransferResponse
{
    public required DataTransferStatus Status { get; init; }

    public string? Data { get; init; }
}
