using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Carries anything that a vendor needs and OCPP does not have; either side may send it (P01, P02).</summary>
[OcppMessage("DataTransfer", Sender = MessageSender.Both, Block = "P", IntroducedIn = OcppVersion.V16)]
public sealed record DataTransferRequest : IOcppRequest<DataTransferResponse>
{
    [MaxLength(50)]
    public string? MessageId { get; init; }

    public JsonElement? Data { get; init; }

    [MaxLength(255)]
    public required string VendorId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>What the receiver made of it, with data of its own.</summary>
public sealed record DataTransferResponse
{
    public required DataTransferStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public JsonElement? Data { get; init; }

    public CustomDataType? CustomData { get; init; }
}
