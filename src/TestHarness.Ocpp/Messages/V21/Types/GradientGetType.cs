using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A gradient control as the station reports it.</summary>
public sealed record GradientGetType
{
    public required GradientType Gradient { get; init; }

    [MaxLength(36)]
    public required string Id { get; init; }

    public CustomDataType? CustomData { get; init; }
}
