using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Reports how the settlement of a payment on the station's terminal ended (C19 to C22).</summary>
[OcppMessage("NotifySettlement", Sender = MessageSender.Station, Block = "C", IntroducedIn = OcppVersion.V21)]
public sealed record NotifySettlementRequest : IOcppRequest<NotifySettlementResponse>
{
    [MaxLength(36)]
    public string? TransactionId { get; init; }

    /// <summary>The payment service provider's reference.</summary>
    [MaxLength(255)]
    public required string PspRef { get; init; }

    public required PaymentStatusEnumType Status { get; init; }

    [MaxLength(500)]
    public string? StatusInfo { get; init; }

    public required decimal SettlementAmount { get; init; }

    public required DateTimeOffset SettlementTime { get; init; }

    [MaxLength(50)]
    public string? ReceiptId { get; init; }

    [MaxLength(2000)]
    public string? ReceiptUrl { get; init; }

    public AddressType? VatCompany { get; init; }

    [MaxLength(20)]
    public string? VatNumber { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Tells where the driver finds the receipt.</summary>
public sealed record NotifySettlementResponse
{
    [MaxLength(2000)]
    public string? ReceiptUrl { get; init; }

    [MaxLength(50)]
    public string? ReceiptId { get; init; }

    public CustomDataType? CustomData { get; init; }
}
