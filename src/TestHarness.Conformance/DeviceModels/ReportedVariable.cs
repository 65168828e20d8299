namespace TestHarness.Conformance.DeviceModels;

/// <summary>A variable as a station reported it, by its Actual attribute.</summary>
public sealed record ReportedVariable
{
    /// <summary>The component's name.</summary>
    public required string Component { get; init; }

    /// <summary>The component's instance; null for none.</summary>
    public string? ComponentInstance { get; init; }

    /// <summary>The EVSE of the component; null for none.</summary>
    public int? EvseId { get; init; }

    /// <summary>The connector of the component; null for none.</summary>
    public int? ConnectorId { get; init; }

    /// <summary>The variable's name.</summary>
    public required string Variable { get; init; }

    /// <summary>The variable's instance; null for none.</summary>
    public string? VariableInstance { get; init; }

    /// <summary>The value; null when none was reported.</summary>
    public string? Value { get; init; }

    /// <summary>Whether a CSMS may write it.</summary>
    public bool IsWritable { get; init; }

    /// <summary>DataEnumType; null when no characteristics were reported.</summary>
    public string? DataType { get; init; }

    /// <summary>The values that it allows; null when none were reported.</summary>
    public IReadOnlyList<string>? ValuesList { get; init; }

    /// <summary>Number of the wire record that reported it.</summary>
    public long Record { get; init; }

    /// <summary>Whether it holds several members at once.</summary>
    public bool IsList => DataType is "MemberList" or "SequenceList";

    /// <summary>The members of a list, or the value alone.</summary>
    public IReadOnlyList<string> Members => Value is null ? [] : IsList ? Split(Value) : [Value];

    /// <summary>The members of a comma separated list.</summary>
    public static IReadOnlyList<string> Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc />
    public override string ToString()
    {
        var place = EvseId is null ? "" : ConnectorId is null ? $"#{EvseId}" : $"#{EvseId}/{ConnectorId}";
        return $"{Component}{Bracket(ComponentInstance)}{place}.{Variable}{Bracket(VariableInstance)}";
    }

    private static string Bracket(string? instance) => instance is null ? "" : $"[{instance}]";
}
