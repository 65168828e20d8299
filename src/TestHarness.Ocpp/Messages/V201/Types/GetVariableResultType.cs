using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The value of one attribute, or why there is none.</summary>
public sealed record GetVariableResultType
{
    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? AttributeStatusInfo { get; init; }

    /// <summary>Whether the value was read, or what is unknown or not allowed.</summary>
    public required GetVariableStatusEnumType AttributeStatus { get; init; }

    /// <summary>That of the request; Actual when absent.</summary>
    public AttributeEnumType? AttributeType { get; init; }

    /// <summary>Only when the attribute could be read.</summary>
    [MaxLength(2500)]
    public string? AttributeValue { get; init; }

    /// <summary>The component that has the variable.</summary>
    public required ComponentType Component { get; init; }

    /// <summary>The variable that was to be read.</summary>
    public required VariableType Variable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
