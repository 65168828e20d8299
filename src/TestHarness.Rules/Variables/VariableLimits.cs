using System.Globalization;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Variables;

/// <summary>What a station reported of the values that a variable may have.</summary>
/// <param name="DataType">Its type.</param>
/// <param name="Least">The least number.</param>
/// <param name="Most">The greatest number.</param>
/// <param name="Values">The values, comma separated.</param>
internal sealed record VariableLimits(string? DataType, decimal? Least, decimal? Most, string? Values)
{
    /// <summary>Reads them from the variableCharacteristics of a report.</summary>
    internal static VariableLimits? Of(PayloadElement item) => item.Object("variableCharacteristics") is { } told
        ? new VariableLimits(told.Text("dataType"), told.Decimal("minLimit"), told.Decimal("maxLimit"), told.Text("valuesList"))
        : null;

    /// <summary>What is wrong with a value; null when nothing is known to be.</summary>
    internal string? Fault(string value) => DataType switch
    {
        "integer" when !decimal.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => "an integer",
        "decimal" when !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "a number",
        "integer" or "decimal" => OutOfRange(value),
        "boolean" when !bool.TryParse(value, out _) => "true or false",
        "OptionList" when Values is { Length: > 0 } && !Has(value) => $"one of {Values}",
        "MemberList" or "SequenceList" when Values is { Length: > 0 } && value.Length > 0 && !value.Split(',').All(Has) => $"some of {Values}",
        _ => null,
    };

    private string? OutOfRange(string value)
    {
        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return null;
        if (number < Least)
            return string.Create(CultureInfo.InvariantCulture, $"at least {Least}");
        return number > Most ? string.Create(CultureInfo.InvariantCulture, $"at most {Most}") : null;
    }

    private bool Has(string value) => Values!.Split(',').Any(one => string.Equals(one.Trim(), value.Trim(), StringComparison.OrdinalIgnoreCase));
}
