using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Starts or ends priority charging of a transaction (K21).</summary>
[OcppMessage("UsePriorityCharging", Sender = MessageSender.Csms, Block = "K", IntroducedIn = OcppVersion.V21)]
public sealed record UsePriorityChargingRequest : IOcppRequest<UsePriorityChargingResponse>
{
    /// <summary>The running transaction to favour.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public required string TransactionId { get; init; }

    /// <summary>True to begin, false to end.</summary>
    public required bool Activate { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the transaction has priority now.</summary>
public sealed record UsePriorityChargingResponse
{
    /// <summary>NoProfile when no PriorityCharging profile is installed for it (K21.FR.01).</summary>
    public required PriorityChargingStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
