using System.Globalization;
using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules;

/// <summary>
/// Values of variables of the device model as the station told them: in NotifyReport, in answers to GetVariables, and by accepting SetVariables. In OCPP 1.6
/// configuration keys, from GetConfiguration and ChangeConfiguration. Only those that a rule asks for (<see cref="WireRule.Variables"/>).
/// </summary>
public sealed class StationVariables
{
    private const int Most = 256;

    private Dictionary<string, string>? _values;

    /// <summary>The actual value; null when the station never told it.</summary>
    /// <param name="name"><c>Component.Variable</c>, with instances <c>Component[instance].Variable[instance]</c>, of an EVSE <c>Component#1.Variable</c>; in 1.6 the key.</param>
    public string? Text(string name) => _values?.GetValueOrDefault(name);

    /// <summary>The actual value as a number; null when the station never told it, or it is none.</summary>
    public decimal? Number(string name) => decimal.TryParse(Text(name), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The actual value as true or false; null when the station never told it, or it is neither.</summary>
    public bool? Flag(string name) => bool.TryParse(Text(name), out var value) ? value : null;

    internal void Learn(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "NotifyReport"))
        {
            foreach (var item in seen.DeliveredPayload.Items("reportData"))
            {
                foreach (var attribute in item.Items("variableAttribute"))
                    Learn(item, attribute.Text("type"), attribute.Text("value"));
            }
        }
        else if (seen.IsResult(Party.Station, "GetVariables"))
        {
            foreach (var item in seen.DeliveredPayload.Items("getVariableResult"))
                Learn(item, item.Text("attributeType"), item.Text("attributeValue"));
        }
        else if (seen.IsResult(Party.Station, "SetVariables"))
        {
            LearnSet(seen);
        }
        else if (seen.IsResult(Party.Station, "GetConfiguration"))
        {
            foreach (var item in seen.DeliveredPayload.Items("configurationKey"))
                Keep(item.Text("key"), item.Text("value"));
        }
        else if (seen.IsResult(Party.Station, "ChangeConfiguration") && seen.DeliveredPayload.Text("status") == "Accepted")
        {
            Keep(seen.Request.Text("key"), seen.Request.Text("value"));
        }
    }

    // The answers come in any order, each with the variable that it is about.
    private void LearnSet(Observation seen)
    {
        foreach (var result in seen.DeliveredPayload.Items("setVariableResult"))
        {
            if (result.Text("attributeStatus") != "Accepted" || Name(result) is not { } name)
                continue;
            foreach (var data in seen.Request.Items("setVariableData"))
            {
                if (Name(data) == name)
                    Learn(data, data.Text("attributeType"), data.Text("attributeValue"));
            }
        }
    }

    private void Learn(PayloadElement item, string? type, string? value)
    {
        if (type is null or "Actual")
            Keep(Name(item), value);
    }

    // No rule asks for what belongs to a connector.
    private static string? Name(PayloadElement item)
    {
        var (component, variable) = (item.Text("component", "name"), item.Text("variable", "name"));
        if (component is null || variable is null || item.Number("component", "evse", "connectorId") is not null || !RuleCatalogue.Variables.Contains($"{component}.{variable}"))
            return null;
        if (item.Number("component", "evse", "id") is { } evse)
            component += string.Create(CultureInfo.InvariantCulture, $"#{evse}");
        return component + Instance(item.Text("component", "instance")) + "." + variable + Instance(item.Text("variable", "instance"));
    }

    private static string Instance(string? instance) => string.IsNullOrEmpty(instance) ? "" : $"[{instance}]";

    private void Keep(string? name, string? value)
    {
        if (name is null || value is null || (!name.Contains('.', StringComparison.Ordinal) && !RuleCatalogue.Variables.Contains(name)))
            return;
        _values ??= [];
        if (_values.Count < Most || _values.ContainsKey(name))
            _values[name] = value;
    }
}
