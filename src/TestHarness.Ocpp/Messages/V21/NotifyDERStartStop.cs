using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Reports that a scheduled DER control began or ended (R04).</summary>
[OcppMessage("NotifyDERStartStop", Sender = MessageSender.Station, Block = "R", IntroducedIn = OcppVersion.V21)]
public sealed record NotifyDERStartStopRequest : IOcppRequest<NotifyDERStartStopResponse>
{
    /// <summary>The scheduled control that began or ended, by the id that SetDERControl gave it.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public required string ControlId { get; init; }

    /// <summary>True at the start, false at the end.</summary>
    public required bool Started { get; init; }

    /// <summary>When it began or ended.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>The scheduled controls that this one puts aside.</summary>
    [MinLength(1), MaxLength(24)]
    [ItemMaxLength(36)]
    [IdentifierString]
    public IReadOnlyList<string>? SupersededIds { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the change.</summary>
public sealed record NotifyDERStartStopResponse
{
    public CustomDataType? CustomData { get; init; }
}
