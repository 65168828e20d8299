using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A variable of a component in the device model.</summary>
public sealed record VariableType
{
    /// <summary>Best one of the standard names in the appendices to Part 2; letter case does not count.</summary>
    [MaxLength(50)]
    [IdentifierString]
    public required string Name { get; init; }

    /// <summary>Tells variables of the same name apart.</summary>
    [MaxLength(50)]
    [IdentifierString]
    public string? Instance { get; init; }

    public CustomDataType? CustomData { get; init; }
}
