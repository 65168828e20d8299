using System.Text.RegularExpressions;

namespace TestHarness.Conformance.DeviceModels;

/// <summary>Names variables of a device model: <c>Component.Variable</c>, each with an instance in brackets where only that one is meant.</summary>
/// <param name="Component">The component's name.</param>
/// <param name="ComponentInstance">The component's instance; null for any.</param>
/// <param name="Variable">The variable's name; null for any of the component.</param>
/// <param name="VariableInstance">The variable's instance; null for any.</param>
public sealed partial record VariableName(string Component, string? ComponentInstance, string? Variable, string? VariableInstance)
{
    /// <summary>Reads <c>Component[instance].Variable[instance]</c>, or a component alone.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static VariableName Parse(string text)
    {
        var match = Pattern().Match(text);
        return match.Success
            ? new VariableName(match.Groups["component"].Value, Text(match.Groups["ci"]), Text(match.Groups["variable"]), Text(match.Groups["vi"]))
            : throw new FormatException($"'{text}' names no variable: write Component.Variable, with an instance as Component[instance].Variable[instance]");
    }

    /// <summary>Whether a reported variable is meant. Names are compared without regard to case, as identifiers of the standard are.</summary>
    public bool Means(ReportedVariable reported) =>
        Same(Component, reported.Component)
        && (ComponentInstance is null || Same(ComponentInstance, reported.ComponentInstance))
        && (Variable is null || Same(Variable, reported.Variable))
        && (VariableInstance is null || Same(VariableInstance, reported.VariableInstance));

    /// <inheritdoc />
    public override string ToString() => $"{Component}{Bracket(ComponentInstance)}{(Variable is null ? "" : $".{Variable}{Bracket(VariableInstance)}")}";

    private static string? Text(Group group) => group.Success ? group.Value : null;

    private static string Bracket(string? instance) => instance is null ? "" : $"[{instance}]";

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?<component>\w+)(\[(?<ci>[^\[\]]+)\])?(\.(?<variable>\w+)(\[(?<vi>[^\[\]]+)\])?)?$")]
    private static partial Regex Pattern();
}
