using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Removes one DER control, or all of a kind (R04).</summary>
[OcppMessage("ClearDERControl", Sender = MessageSender.Csms, Block = "R", IntroducedIn = OcppVersion.V21)]
public sealed record ClearDERControlRequest : IOcppRequest<ClearDERControlResponse>
{
    /// <summary>True for a default control, false for a scheduled one.</summary>
    public required bool IsDefault { get; init; }

    /// <summary>Removes all controls of this kind; not together with an id.</summary>
    public DERControlEnumType? ControlType { get; init; }

    [MaxLength(36)]
    public string? ControlId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the controls were there and are gone.</summary>
public sealed record ClearDERControlResponse
{
    public required DERControlStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
