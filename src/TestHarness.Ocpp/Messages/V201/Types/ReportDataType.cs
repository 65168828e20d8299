using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>A variable with its attributes and characteristics.</summary>
public sealed record ReportDataType
{
    /// <summary>Where the variable belongs.</summary>
    public required ComponentType Component { get; init; }

    /// <summary>What is reported.</summary>
    public required VariableType Variable { get; init; }

    /// <summary>Its values, one for each type of attribute it has.</summary>
    [MinLength(1), MaxLength(4)]
    public required IReadOnlyList<VariableAttributeType> VariableAttribute { get; init; }

    /// <summary>What values it can take; not in every report.</summary>
    public VariableCharacteristicsType? VariableCharacteristics { get; init; }

    public CustomDataType? CustomData { get; init; }
}
