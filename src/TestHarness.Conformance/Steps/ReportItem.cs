using System.Text.Json.Nodes;
using TestHarness.Conformance.DeviceModels;

namespace TestHarness.Conformance.Steps;

/// <summary>What a report says of one variable (ReportDataType).</summary>
internal sealed class ReportItem(JsonNode data)
{
    /// <summary>The component's name.</summary>
    public string Component { get; } = (string?)data["component"]?["name"] ?? "";

    /// <summary>The EVSE of the component; null for none.</summary>
    public int? EvseId { get; } = (int?)data["component"]?["evse"]?["id"];

    /// <summary>The connector of the component; null for none.</summary>
    public int? ConnectorId { get; } = (int?)data["component"]?["evse"]?["connectorId"];

    /// <summary>The variable's name.</summary>
    public string Variable { get; } = (string?)data["variable"]?["name"] ?? "";

    /// <summary>The variable's instance; empty for none.</summary>
    public string Instance { get; } = (string?)data["variable"]?["instance"] ?? "";

    /// <summary>Whether it has characteristics.</summary>
    public bool HasCharacteristics { get; } = data["variableCharacteristics"] is not null;

    /// <summary>The DataEnumType; null when none is given.</summary>
    public string? DataType { get; } = (string?)data["variableCharacteristics"]?["dataType"];

    /// <summary>The values that a list may have; empty when none are given.</summary>
    public IReadOnlyList<string> ValuesList { get; } = ReportedVariable.Split((string?)data["variableCharacteristics"]?["valuesList"] ?? "");

    /// <summary>The attributes: mutability, ReadWrite where none is given, and value, null where none is given.</summary>
    public IReadOnlyList<(string Mutability, string? Value)> Attributes { get; } =
        [.. (data["variableAttribute"]?.AsArray() ?? []).Select(one => ((string?)one?["mutability"] ?? "ReadWrite", (string?)one?["value"]))];

    /// <summary>Whether it is an option list or a list of several.</summary>
    public bool IsList => DataType is "OptionList" or "SequenceList" or "MemberList";

    /// <summary>Whether a CSMS can set one of its attributes.</summary>
    public bool IsWritable => Attributes.Any(attribute => attribute.Mutability != "ReadOnly");

    /// <summary>The value of its first attribute.</summary>
    public string? Value => Attributes.Count == 0 ? null : Attributes[0].Value;

    /// <summary>The values of its attributes that are not in the valuesList; an empty value is none (B06.FR.13).</summary>
    public IEnumerable<string> Strangers => IsList
        ? Attributes.SelectMany(attribute => Members(attribute.Value)).Where(member => !ValuesList.Contains(member))
        : [];

    /// <inheritdoc />
    public override string ToString() =>
        $"{data["component"]?["name"]}{Bracket(data["component"]?["instance"])}{Place}.{Variable}{Bracket(data["variable"]?["instance"])}";

    private string Place => EvseId is null ? "" : ConnectorId is null ? $"#{EvseId}" : $"#{EvseId}/{ConnectorId}";

    private static string Bracket(JsonNode? instance) => (string?)instance is { Length: > 0 } text ? $"[{text}]" : "";

    private IEnumerable<string> Members(string? value) => string.IsNullOrEmpty(value) ? [] : DataType == "OptionList" ? [value] : ReportedVariable.Split(value);
}
