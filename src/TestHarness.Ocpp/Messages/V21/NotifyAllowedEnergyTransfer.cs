using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Widens or narrows, during a transaction, which energy transfer services the EV may use (Q02).</summary>
[OcppMessage("NotifyAllowedEnergyTransfer", Sender = MessageSender.Csms, Block = "Q", IntroducedIn = OcppVersion.V21)]
public sealed record NotifyAllowedEnergyTransferRequest : IOcppRequest<NotifyAllowedEnergyTransferResponse>
{
    /// <summary>The running transaction that the modes are allowed in.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public required string TransactionId { get; init; }

    /// <summary>The modes that the EV may use from now on.</summary>
    [MinLength(1)]
    public required IReadOnlyList<EnergyTransferModeEnumType> AllowedEnergyTransfer { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the station will renegotiate accordingly.</summary>
public sealed record NotifyAllowedEnergyTransferResponse
{
    /// <summary>When accepted, the station renegotiates the service with the EV (Q02.FR.06).</summary>
    public required NotifyAllowedEnergyTransferStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
