using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>
/// Carries anything that a vendor needs and OCPP does not have; either side may send it (1.6 sections 4.3 and 5.6).
/// </summary>
[OcppMessage("DataTransfer", Sender = MessageSender.Both, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record DataTransferRequest : IOcppRequest<DataTransferResponse>
{
    /// <summary>Whose extension this is, best in reverse domain notation; the receiver refuses an unknown one.</summary>
    [MaxLength(255)]
    [CiString]
    public required string VendorId { get; init; }

    /// <summary>Tells messages of one vendor apart.</summary>
    [MaxLength(50)]
    [CiString]
    public string? MessageId { get; init; }

    /// <summary>Any text, as both ends agreed.</summary>
    public string? Data { get; init; }
}

/// <summary>What the receiver made of it, with data of its own.</summary>
public sealed record DataTransferResponse
{
    /// <summary>Whether vendor and message are known, and the data was taken.</summary>
    public required DataTransferStatus Status { get; init; }

    /// <summary>What the extension answers, as both ends agreed; absent when the vendor is unknown.</summary>
    public string? Data { get; init; }
}
