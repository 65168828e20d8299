using System.Globalization;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Variables;

/// <summary>Which variable a payload speaks of, in any letters: identifiers of the device model have no case.</summary>
internal static class VariableName
{
    /// <summary>Component and variable with their instances and the component's EVSE and connector; null where a name is missing.</summary>
    internal static string? Of(PayloadElement item)
    {
        if (item.Text("component", "name") is not { } component || item.Text("variable", "name") is not { } variable)
            return null;
        var evse = item.Number("component", "evse", "id")?.ToString(CultureInfo.InvariantCulture);
        var connector = item.Number("component", "evse", "connectorId")?.ToString(CultureInfo.InvariantCulture);
        var name = $"{component}[{item.Text("component", "instance")}]@{evse}.{connector}.{variable}[{item.Text("variable", "instance")}]";
        return name.ToUpperInvariant();
    }

    /// <summary>The same with the type of the attribute, Actual where none is given.</summary>
    internal static string? OfAttribute(PayloadElement item, string type) => Of(item) is { } name ? $"{name}:{item.Text(type) ?? "Actual"}" : null;

    /// <summary>Component and variable as people write them.</summary>
    internal static string Spoken(PayloadElement item)
    {
        var evse = item.Number("component", "evse", "id");
        return $"{item.Text("component", "name")}{(evse is null ? "" : $" of EVSE {evse}")}.{item.Text("variable", "name")}";
    }
}
