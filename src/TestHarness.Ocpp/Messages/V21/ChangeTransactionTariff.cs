using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Replaces the tariff of a running transaction (I11).</summary>
[OcppMessage("ChangeTransactionTariff", Sender = MessageSender.Csms, Block = "I", IntroducedIn = OcppVersion.V21)]
public sealed record ChangeTransactionTariffRequest : IOcppRequest<ChangeTransactionTariffResponse>
{
    public required TariffType Tariff { get; init; }

    [MaxLength(36)]
    public required string TransactionId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the transaction goes on under the new tariff.</summary>
public sealed record ChangeTransactionTariffResponse
{
    public required TariffChangeStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
