using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Gives the driver's running total, worked out by the CSMS (I02).</summary>
[OcppMessage("CostUpdated", Sender = MessageSender.Csms, Block = "I", IntroducedIn = OcppVersion.V201)]
public sealed record CostUpdatedRequest : IOcppRequest<CostUpdatedResponse>
{
    /// <summary>In the currency of the station, taxes included.</summary>
    public required decimal TotalCost { get; init; }

    /// <summary>The running transaction that the cost is of.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public required string TransactionId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the new total.</summary>
public sealed record CostUpdatedResponse
{
    public CustomDataType? CustomData { get; init; }
}
