using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Carries DER controls in answer to GetDERControl (R04).</summary>
[OcppMessage("ReportDERControl", Sender = MessageSender.Station, Block = "R", IntroducedIn = OcppVersion.V21)]
public sealed record ReportDERControlRequest : IOcppRequest<ReportDERControlResponse>
{
    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<DERCurveGetType>? Curve { get; init; }

    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<EnterServiceGetType>? EnterService { get; init; }

    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<FixedPFGetType>? FixedPFAbsorb { get; init; }

    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<FixedPFGetType>? FixedPFInject { get; init; }

    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<FixedVarGetType>? FixedVar { get; init; }

    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<FreqDroopGetType>? FreqDroop { get; init; }

    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<GradientGetType>? Gradient { get; init; }

    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<LimitMaxDischargeGetType>? LimitMaxDischarge { get; init; }

    public required int RequestId { get; init; }

    /// <summary>True when another part of the report follows; absent on the last one.</summary>
    public bool? Tbc { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the controls.</summary>
public sealed record ReportDERControlResponse
{
    public CustomDataType? CustomData { get; init; }
}
