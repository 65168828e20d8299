using System.Text.RegularExpressions;

namespace TestHarness.Conformance.DeviceModels;

/// <summary>
/// A question to a device model. <c>Component.Variable</c> asks whether the variable is there, <c>=value</c> for its Actual value,
/// <c>~value</c> whether it can have the value (a list: among others), <c>:rw</c> whether a CSMS can write it. A value may end in <c>*</c>, which
/// stands for anything.
/// </summary>
/// <param name="Name">The variable, or a component alone.</param>
/// <param name="Ask">What is asked.</param>
/// <param name="Value">The value asked for; empty where none is.</param>
public sealed partial record VariableTest(VariableName Name, VariableAsk Ask, string Value)
{
    /// <summary>Reads a question.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public static VariableTest Parse(string text)
    {
        var match = Pattern().Match(text);
        var ask = match.Groups["ask"].Value switch
        {
            "=" => VariableAsk.Is,
            "~" => VariableAsk.CanBe,
            ":rw" => VariableAsk.IsWritable,
            _ => VariableAsk.IsThere,
        };
        var name = VariableName.Parse(match.Groups["name"].Value);
        var value = match.Groups["value"].Value;
        if (ask != VariableAsk.IsThere && name.Variable is null)
            throw new FormatException($"'{text}' asks something of the component {name} that only a variable has");
        if (ask is VariableAsk.Is or VariableAsk.CanBe && value.Length == 0)
            throw new FormatException($"'{text}' lacks the value");
        if (ask is VariableAsk.IsThere or VariableAsk.IsWritable && value.Length > 0)
            throw new FormatException($"'{text}' has '{value}' where it ends");
        return new VariableTest(name, ask, value);
    }

    /// <summary>Asks a device model; of several variables one is enough.</summary>
    public Evidence Look(StationModel model)
    {
        var found = model.Find(Name);
        if (found.Count == 0)
            return new Evidence(false, $"{Name} is not in the device model ({model.Source})");
        return found.FirstOrDefault(Holds) is { } match ? new Evidence(true, model.Tell(match)) : new Evidence(false, model.Tell(found[0]));
    }

    /// <inheritdoc />
    public override string ToString() => Ask switch
    {
        VariableAsk.Is => $"{Name}={Value}",
        VariableAsk.CanBe => $"{Name}~{Value}",
        VariableAsk.IsWritable => $"{Name}:rw",
        _ => Name.ToString(),
    };

    private bool Holds(ReportedVariable variable) => Ask switch
    {
        VariableAsk.Is => variable.Value is { } value && Matches(value),
        VariableAsk.CanBe => variable is { IsWritable: true, ValuesList: { Count: > 0 } list }
            ? list.Any(Matches)
            : variable is { IsWritable: true, IsList: false } || variable.Members.Any(Matches),
        VariableAsk.IsWritable => variable.IsWritable,
        _ => true,
    };

    private bool Matches(string actual) => Value.EndsWith('*')
        ? actual.Length > 0 && actual.StartsWith(Value[..^1], StringComparison.OrdinalIgnoreCase)
        : actual.Equals(Value, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^(?<name>[^=~:]*)(?<ask>=|~|:rw|)(?<value>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
