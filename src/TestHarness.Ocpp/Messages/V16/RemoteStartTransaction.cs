using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Starts a transaction from the central system (1.6 section 5.11).</summary>
[OcppMessage("RemoteStartTransaction", Sender = MessageSender.Csms, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record RemoteStartTransactionRequest : IOcppRequest<RemoteStartTransactionResponse>
{
    /// <summary>The charge point chooses when absent; never 0.</summary>
    public int? ConnectorId { get; init; }

    [MaxLength(20)]
    public required string IdTag { get; init; }

    public ChargingProfile? ChargingProfile { get; init; }
}

/// <summary>Whether the charge point will try.</summary>
public sealed record RemoteStartTransactionResponse
{
    public required RemoteStartStopStatus Status { get; init; }
}
