using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Reports how the settlement of a payment on the station's terminal ended (C19 to C22).</summary>
[OcppMessage("NotifySettlement", Sender = MessageSender.Station, Block = "C", IntroducedIn = OcppVersion.V21)]
public sealed record NotifySettlementRequest : IOcppRequest<NotifySettlementResponse>
{
    /// <summary>The transaction paid for; absent when the payment was canceled before one began (C19).</summary>
    [MaxLength(36)]
    [IdentifierString]
    public string? TransactionId { get; init; }

    /// <summary>The payment service provider's reference.</summary>
    [MaxLength(255)]
    [IdentifierString]
    public required string PspRef { get; init; }

    /// <summary>Whether the payment was settled, canceled, rejected or failed.</summary>
    public required PaymentStatusEnumType Status { get; init; }

    /// <summary>What the payment terminal says of it, as text.</summary>
    [MaxLength(500)]
    public string? StatusInfo { get; init; }

    /// <summary>What was collected or, after a failure, should have been.</summary>
    public required decimal SettlementAmount { get; init; }

    /// <summary>When the terminal settled, or the payment was canceled.</summary>
    public required DateTimeOffset SettlementTime { get; init; }

    /// <summary>Number of the receipt, when it is not the CSMS that writes it.</summary>
    [MaxLength(50)]
    public string? ReceiptId { get; init; }

    /// <summary>Where the driver finds the receipt, when it is not the CSMS that writes it.</summary>
    [MaxLength(2000)]
    [UriText]
    public string? ReceiptUrl { get; init; }

    /// <summary>The company that the VAT number belongs to.</summary>
    public AddressType? VatCompany { get; init; }

    /// <summary>For a receipt made out to a company.</summary>
    [MaxLength(20)]
    public string? VatNumber { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Tells where the driver finds the receipt.</summary>
public sealed record NotifySettlementResponse
{
    /// <summary>Where the driver finds the receipt that the CSMS wrote; the station can show it as a QR code.</summary>
    [MaxLength(2000)]
    [UriText]
    public string? ReceiptUrl { get; init; }

    /// <summary>Number of the receipt that the CSMS wrote.</summary>
    [MaxLength(50)]
    public string? ReceiptId { get; init; }

    public CustomDataType? CustomData { get; init; }
}
