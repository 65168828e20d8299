using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Sets a default or scheduled DER control (R04).</summary>
[OcppMessage("SetDERControl", Sender = MessageSender.Csms, Block = "R", IntroducedIn = OcppVersion.V21)]
public sealed record SetDERControlRequest : IOcppRequest<SetDERControlResponse>
{
    /// <summary>True for a default control, false for a scheduled one.</summary>
    public required bool IsDefault { get; init; }

    /// <summary>Unique among all controls of the station.</summary>
    [MaxLength(36)]
    public required string ControlId { get; init; }

    public required DERControlEnumType ControlType { get; init; }

    public DERCurveType? Curve { get; init; }

    public EnterServiceType? EnterService { get; init; }

    public FixedPFType? FixedPFAbsorb { get; init; }

    public FixedPFType? FixedPFInject { get; init; }

    public FixedVarType? FixedVar { get; init; }

    public FreqDroopType? FreqDroop { get; init; }

    public GradientType? Gradient { get; init; }

    public LimitMaxDischargeType? LimitMaxDischarge { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether it is set, and which ones it puts aside.</summary>
public sealed record SetDERControlResponse
{
    public required DERControlStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    /// <summary>The scheduled controls that this one puts aside.</summary>
    [MinLength(1), MaxLength(24)]
    [ItemMaxLength(36)]
    public IReadOnlyList<string>? SupersededIds { get; init; }

    public CustomDataType? CustomData { get; init; }
}
