using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A discharge limit control as the station reports it.</summary>
public sealed record LimitMaxDischargeGetType
{
    /// <summary>The id that SetDERControl gave the control.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public required string Id { get; init; }

    /// <summary>True for a default control, false for a scheduled one.</summary>
    public required bool IsDefault { get; init; }

    /// <summary>True while a control of higher priority holds instead.</summary>
    public required bool IsSuperseded { get; init; }

    /// <summary>The cap as it was set.</summary>
    public required LimitMaxDischargeType LimitMaxDischarge { get; init; }

    public CustomDataType? CustomData { get; init; }
}
