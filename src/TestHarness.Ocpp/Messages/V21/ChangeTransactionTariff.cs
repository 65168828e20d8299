using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Replaces the tariff of a running transaction (I11).</summary>
[OcppMessage("ChangeTransactionTariff", Sender = MessageSender.Csms, Block = "I", IntroducedIn = OcppVersion.V21)]
public sealed record ChangeTransactionTariffRequest : IOcppRequest<ChangeTransactionTariffResponse>
{
    /// <summary>Replaces the transaction's tariff, in the same currency (I11).</summary>
    public required TariffType Tariff { get; init; }

    /// <summary>The running transaction whose tariff changes.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public required string TransactionId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the transaction goes on under the new tariff.</summary>
public sealed record ChangeTransactionTariffResponse
{
    /// <summary>Whether the new tariff is in use, or what is wrong with it or with the transaction.</summary>
    public required TariffChangeStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
