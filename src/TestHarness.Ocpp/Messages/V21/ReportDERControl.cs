using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Carries DER controls in answer to GetDERControl (R04).</summary>
[OcppMessage("ReportDERControl", Sender = MessageSender.Station, Block = "R", IntroducedIn = OcppVersion.V21)]
public sealed record ReportDERControlRequest : IOcppRequest<ReportDERControlResponse>
{
    /// <summary>Controls that are curves.</summary>
    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<DERCurveGetType>? Curve { get; init; }

    /// <summary>Controls of the return to the grid after a trip.</summary>
    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<EnterServiceGetType>? EnterService { get; init; }

    /// <summary>Controls of the power factor while charging.</summary>
    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<FixedPFGetType>? FixedPFAbsorb { get; init; }

    /// <summary>Controls of the power factor while feeding in.</summary>
    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<FixedPFGetType>? FixedPFInject { get; init; }

    /// <summary>Controls of a constant reactive power.</summary>
    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<FixedVarGetType>? FixedVar { get; init; }

    /// <summary>Controls that let the power follow the frequency by a droop.</summary>
    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<FreqDroopGetType>? FreqDroop { get; init; }

    /// <summary>Controls of how fast the power may change.</summary>
    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<GradientGetType>? Gradient { get; init; }

    /// <summary>Controls that cap what is fed in.</summary>
    [MinLength(1), MaxLength(24)]
    public IReadOnlyList<LimitMaxDischargeGetType>? LimitMaxDischarge { get; init; }

    /// <summary>That of the GetDERControl which asked.</summary>
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
