using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>One attribute of a variable, with its value.</summary>
public sealed record VariableAttributeType
{
    /// <summary>Actual when absent.</summary>
    public AttributeEnumType? Type { get; init; }

    /// <summary>Absent for a write-only attribute.</summary>
    [MaxLength(2500)]
    public string? Value { get; init; }

    /// <summary>ReadWrite when absent.</summary>
    public MutabilityEnumType? Mutability { get; init; }

    /// <summary>True when the value outlives a reboot.</summary>
    [DefaultValue(false)]
    public bool? Persistent { get; init; }

    /// <summary>True when the station itself never changes the value.</summary>
    [DefaultValue(false)]
    public bool? Constant { get; init; }

    public CustomDataType? CustomData { get; init; }
}
