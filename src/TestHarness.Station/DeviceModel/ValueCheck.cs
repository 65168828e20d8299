using System.Globalization;
using System.Text;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Station.DeviceModel;

/// <summary>Whether a value fits a variable's characteristics.</summary>
internal static class ValueCheck
{
    /// <summary>What is wrong with a value; null when nothing is.</summary>
    public static WriteResult? Problem(VariableDefinition variable, AttributeKind kind, string value, DeviceModelService model) => variable.Type switch
    {
        VariableType.Integer => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? Range(variable, kind, whole, model)
            : Format("a whole number"),
        VariableType.Decimal => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Range(variable, kind, number, model)
            : Format("a number"),
        VariableType.Boolean => value is "true" or "false" ? null : Format("true or false"),
        VariableType.DateTime => Rfc3339.TryParse(Encoding.UTF8.GetBytes(value), out _) ? null : Format("a date and time of RFC 3339"),
        VariableType.OptionList => variable.Values is null || variable.Values.Contains(value, StringComparer.Ordinal) ? null : Outside($"one of {string.Join(", ", variable.Values)}"),
        VariableType.MemberList or VariableType.SequenceList => Members(variable, value),
        _ => Length(variable, value),
    };

    private static WriteResult? Range(VariableDefinition variable, AttributeKind kind, decimal number, DeviceModelService model)
    {
        if (variable.Min is { } min && number < min)
            return new WriteResult(WriteStatus.Rejected, number < 0 && min >= 0 ? "ValuePositiveOnly" : "ValueTooLow", $"The least value is {min}.");
        if (variable.Max is { } max && number > max)
            return new WriteResult(WriteStatus.Rejected, "ValueTooHigh", $"The greatest value is {max}.");
        if (kind is AttributeKind.Actual or AttributeKind.Target)
        {
            if (model.Value(variable.Key, AttributeKind.MinSet) is { } least && number < decimal.Parse(least, CultureInfo.InvariantCulture))
                return new WriteResult(WriteStatus.Rejected, "ValueTooLow", $"The least value set is {least}.");
            if (model.Value(variable.Key, AttributeKind.MaxSet) is { } greatest && number > decimal.Parse(greatest, CultureInfo.InvariantCulture))
                return new WriteResult(WriteStatus.Rejected, "ValueTooHigh", $"The greatest value set is {greatest}.");
        }

        return null;
    }

    private static WriteResult? Members(VariableDefinition variable, string value)
    {
        var members = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (members.Distinct(StringComparer.Ordinal).Count() != members.Length)
            return WriteResult.Rejected("InvalidValue", "A member stands in the list twice.");
        return variable.Values is not null && members.FirstOrDefault(member => !variable.Values.Contains(member, StringComparer.Ordinal)) is { } stranger
            ? Outside($"a list of {string.Join(", ", variable.Values)}; {stranger} is none of them")
            : Length(variable, value);
    }

    private static WriteResult? Length(VariableDefinition variable, string value)
    {
        if (variable.Min is { } min && value.Length < min)
            return WriteResult.Rejected("InvalidValue", $"At least {min} characters are needed.");
        return variable.Max is { } max && value.Length > max ? WriteResult.Rejected("InvalidValue", $"At most {max} characters are allowed.") : null;
    }

    private static WriteResult Format(string expected) => WriteResult.Rejected("InvalidValue", $"Expected {expected}.");

    private static WriteResult Outside(string expected) => WriteResult.Rejected("InvalidValue", $"Expected {expected}.");
}
