using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Tells that priority charging began or ended at the station itself (K22).</summary>
[OcppMessage("NotifyPriorityCharging", Sender = MessageSender.Station, Block = "K", IntroducedIn = OcppVersion.V21)]
public sealed record NotifyPriorityChargingRequest : IOcppRequest<NotifyPriorityChargingResponse>
{
    /// <summary>The transaction that charges with priority.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public required string TransactionId { get; init; }

    /// <summary>True when it began, false when it ended.</summary>
    public required bool Activated { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the change.</summary>
public sealed record NotifyPriorityChargingResponse
{
    public CustomDataType? CustomData { get; init; }
}
