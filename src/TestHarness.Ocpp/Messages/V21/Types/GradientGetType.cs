using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A gradient control as the station reports it.</summary>
public sealed record GradientGetType
{
    /// <summary>The ramps as they were set.</summary>
    public required GradientType Gradient { get; init; }

    /// <summary>The id that SetDERControl gave the control.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public required string Id { get; init; }

    public CustomDataType? CustomData { get; init; }
}
