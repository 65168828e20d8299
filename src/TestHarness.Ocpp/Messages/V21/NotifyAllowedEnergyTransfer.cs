using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Widens or narrows, during a transaction, which energy transfer services the EV may use (Q02).</summary>
[OcppMessage("NotifyAllowedEnergyTransfer", Sender = MessageSender.Csms, Block = "Q", IntroducedIn = OcppVersion.V21)]
public sealed record NotifyAllowedEnergyTransferRequest : IOcppRequest<NotifyAllowedEnergyTransferResponse>
{
    [MaxLength(36)]
    public required string TransactionId { get; init; }

    [MinLength(1)]
    public required IReadOnlyList<EnergyTransferModeEnumType> AllowedEnergyTransfer { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the station will renegotiate accordingly.</summary>
public sealed record NotifyAllowedEnergyTransferResponse
{
    public required NotifyAllowedEnergyTransferStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
