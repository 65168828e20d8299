using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Sets a default or scheduled DER control (R04).</summary>
[OcppMessage("SetDERControl", Sender = MessageSender.Csms, Block = "R", IntroducedIn = OcppVersion.V21)]
public sealed record SetDERControlRequest : IOcppRequest<SetDERControlResponse>
{
    /// <summary>True for a default control, false for a scheduled one.</summary>
    public required bool IsDefault { get; init; }

    /// <summary>Unique among all controls of the station.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public required string ControlId { get; init; }

    /// <summary>The kind of control; it says which of the fields below is filled.</summary>
    public required DERControlEnumType ControlType { get; init; }

    /// <summary>For the kinds that are curves.</summary>
    public DERCurveType? Curve { get; init; }

    /// <summary>When to come back after a trip; as a default control only.</summary>
    public EnterServiceType? EnterService { get; init; }

    /// <summary>The power factor to keep while charging.</summary>
    public FixedPFType? FixedPFAbsorb { get; init; }

    /// <summary>The power factor to keep while feeding in.</summary>
    public FixedPFType? FixedPFInject { get; init; }

    /// <summary>The reactive power to keep.</summary>
    public FixedVarType? FixedVar { get; init; }

    /// <summary>How the power follows the frequency.</summary>
    public FreqDroopType? FreqDroop { get; init; }

    /// <summary>How fast the power may change; as a default control only.</summary>
    public GradientType? Gradient { get; init; }

    /// <summary>The most that may be fed in, as a percentage of what is rated.</summary>
    public LimitMaxDischargeType? LimitMaxDischarge { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether it is set, and which ones it puts aside.</summary>
public sealed record SetDERControlResponse
{
    /// <summary>Whether the control is set; NotSupported for a kind that the station lacks (R04.FR.01).</summary>
    public required DERControlStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    /// <summary>The scheduled controls that this one puts aside.</summary>
    [MinLength(1), MaxLength(24)]
    [ItemMaxLength(36)]
    [IdentifierString]
    public IReadOnlyList<string>? SupersededIds { get; init; }

    public CustomDataType? CustomData { get; init; }
}
