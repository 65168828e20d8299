using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A DER curve as the station reports it.</summary>
public sealed record DERCurveGetType
{
    /// <summary>The curve as it was set.</summary>
    public required DERCurveType Curve { get; init; }

    /// <summary>The id that SetDERControl gave the control.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public required string Id { get; init; }

    /// <summary>The kind of control; it says what the x axis is.</summary>
    public required DERControlEnumType CurveType { get; init; }

    /// <summary>True for a default control, false for a scheduled one.</summary>
    public required bool IsDefault { get; init; }

    /// <summary>True while a control of higher priority holds instead.</summary>
    public required bool IsSuperseded { get; init; }

    public CustomDataType? CustomData { get; init; }
}
