using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Removes one DER control, or all of a kind (R04).</summary>
[OcppMessage("ClearDERControl", Sender = MessageSender.Csms, Block = "R", IntroducedIn = OcppVersion.V21)]
public sealed record ClearDERControlRequest : IOcppRequest<ClearDERControlResponse>
{
    /// <summary>True for a default control, false for a scheduled one.</summary>
    public required bool IsDefault { get; init; }

    /// <summary>Removes all controls of this kind; not together with an id.</summary>
    public DERControlEnumType? ControlType { get; init; }

    /// <summary>Removes the one control that SetDERControl gave this id; not together with a kind.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public string? ControlId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the controls were there and are gone.</summary>
public sealed record ClearDERControlResponse
{
    /// <summary>NotFound when nothing matched, NotSupported when the kind is unknown to the station (R04).</summary>
    public required DERControlStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
