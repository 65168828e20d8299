using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The value of one attribute, or why there is none.</summary>
public sealed record GetVariableResultType
{
    public required GetVariableStatusEnumType AttributeStatus { get; init; }

    public StatusInfoType? AttributeStatusInfo { get; init; }

    public AttributeEnumType? AttributeType { get; init; }

    /// <summary>Only when the attribute could be read.</summary>
    [MaxLength(2500)]
    public string? AttributeValue { get; init; }

    public required ComponentType Component { get; init; }

    public required VariableType Variable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
