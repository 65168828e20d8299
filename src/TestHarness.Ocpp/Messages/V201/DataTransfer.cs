using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Carries anything that a vendor needs and OCPP does not have; either side may send it (P01, P02).</summary>
[OcppMessage("DataTransfer", Sender = MessageSender.Both, Block = "P", IntroducedIn = OcppVersion.V16)]
public sealed record DataTransferRequest : IOcppRequest<DataTransferResponse>
{
    /// <summary>Tells messages of one vendor apart.</summary>
    [MaxLength(50)]
    public string? MessageId { get; init; }

    /// <summary>Any JSON, as both ends agreed.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Whose extension this is; the receiver refuses an unknown one (P01, P02).</summary>
    [MaxLength(255)]
    public required string VendorId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>What the receiver made of it, with data of its own.</summary>
public sealed record DataTransferResponse
{
    /// <summary>Whether vendor and message are known, and the data was taken.</summary>
    public required DataTransferStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    /// <summary>What the extension answers; any JSON, as both ends agreed.</summary>
    public JsonElement? Data { get; init; }

    public CustomDataType? CustomData { get; init; }
}
