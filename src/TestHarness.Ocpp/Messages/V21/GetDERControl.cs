using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Asks which DER controls are set (R04).</summary>
[OcppMessage("GetDERControl", Sender = MessageSender.Csms, Block = "R", IntroducedIn = OcppVersion.V21)]
public sealed record GetDERControlRequest : IOcppRequest<GetDERControlResponse>
{
    public required int RequestId { get; init; }

    /// <summary>True for a default control, false for a scheduled one.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>Asks for all controls of this kind.</summary>
    public DERControlEnumType? ControlType { get; init; }

    [MaxLength(36)]
    public string? ControlId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether a report will follow.</summary>
public sealed record GetDERControlResponse
{
    public required DERControlStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
