using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>A variable with its attributes and characteristics.</summary>
public sealed record ReportDataType
{
    public required ComponentType Component { get; init; }

    public required VariableType Variable { get; init; }

    [MinLength(1), MaxLength(4)]
    public required IReadOnlyList<VariableAttributeType> VariableAttribute { get; init; }

    public VariableCharacteristicsType? VariableCharacteristics { get; init; }

    public CustomDataType? CustomData { get; init; }
}
