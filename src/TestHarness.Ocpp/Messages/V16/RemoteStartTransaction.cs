using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Starts a transaction from the central system (1.6 section 5.11).</summary>
[OcppMessage("RemoteStartTransaction", Sender = MessageSender.Csms, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record RemoteStartTransactionRequest : IOcppRequest<RemoteStartTransactionResponse>
{
    /// <summary>The charge point chooses when absent; never 0.</summary>
    public int? ConnectorId { get; init; }

    /// <summary>The tag to start with.</summary>
    [MaxLength(20)]
    [CiString]
    public required string IdTag { get; init; }

    /// <summary>A TxProfile to begin with.</summary>
    public ChargingProfile? ChargingProfile { get; init; }
}

/// <summary>Whether the charge point will try.</summary>
public sealed record RemoteStartTransactionResponse
{
    /// <summary>Whether the charge point will try to start; the start itself is a StartTransaction.</summary>
    public required RemoteStartStopStatus Status { get; init; }
}
