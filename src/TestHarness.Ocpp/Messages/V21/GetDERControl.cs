using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Asks which DER controls are set (R04).</summary>
[OcppMessage("GetDERControl", Sender = MessageSender.Csms, Block = "R", IntroducedIn = OcppVersion.V21)]
public sealed record GetDERControlRequest : IOcppRequest<GetDERControlResponse>
{
    /// <summary>Comes back in every ReportDERControl (R04.FR.31).</summary>
    public required int RequestId { get; init; }

    /// <summary>True for a default control, false for a scheduled one.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>Asks for all controls of this kind.</summary>
    public DERControlEnumType? ControlType { get; init; }

    /// <summary>Asks for the one control that SetDERControl gave this id; not together with a kind.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public string? ControlId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether a report will follow.</summary>
public sealed record GetDERControlResponse
{
    /// <summary>NotFound when nothing matched; otherwise reports follow (R04).</summary>
    public required DERControlStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
