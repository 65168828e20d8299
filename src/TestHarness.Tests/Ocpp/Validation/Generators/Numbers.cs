using System.Globalization;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Tests.Ocpp.Validation.Generators;

/// <summary>Numbers for a schema: right ones, and each way to be wrong or unusual.</summary>
internal static class Numbers
{
    internal static IEnumerable<string> Valid(SchemaKeywords schema)
    {
        if (schema.Type == "integer")
            return [Text(schema.Minimum ?? int.MinValue), Text(schema.Maximum ?? int.MaxValue), Text((schema.Minimum ?? 0) + 1)];
        if (schema.MultipleOf is not null)
            return ["16.1", "0.3", "0", "-7.2", "1.61e1", "32.0"];
        return schema.Minimum is null && schema.Maximum is null
            ? ["-7.25", "0", "12345.678", "1.5e3", "-2E-2", "0.10"]
            : [Text(schema.Minimum ?? schema.Maximum!.Value - 1), Text(schema.Maximum ?? schema.Minimum!.Value + 1.5m)];
    }

    internal static IEnumerable<Oddity> Odd(SchemaKeywords schema, OcppVersion version)
    {
        if (schema.Minimum is { } low)
        {
            yield return new("below the minimum", Text(schema.Type == "integer" ? low - 1 : low - 0.0001m), "minimum");
            yield return new("far below the minimum", schema.Type == "integer" ? "-2147483648" : "-1e27", "minimum");
        }

        if (schema.Maximum is { } high)
        {
            yield return new("above the maximum", Text(schema.Type == "integer" ? high + 1 : high + 0.0001m), "maximum");
            yield return new("far above the maximum", schema.Type == "integer" ? "2147483647" : "1e27", "maximum");
        }

        foreach (var oddity in schema.Type == "integer" ? OddIntegers(schema, version) : OddDecimals(schema))
            yield return oddity;
    }

    private static IEnumerable<Oddity> OddIntegers(SchemaKeywords schema, OcppVersion version)
    {
        var some = (schema.Minimum ?? 0) + 1;
        yield return new("a fraction for an integer", Text(some) + ".5", "type");
        yield return Oddity.Warned("an integer with a point", Text(some) + ".0", "type");
        yield return Oddity.Warned("an integer with an exponent", Text(some) + "e0", "type");
        if (schema.Maximum is null)
        {
            var severity = version == OcppVersion.V16 ? FindingSeverity.Warning : FindingSeverity.Violation;
            foreach (var (name, text) in new[] { ("33 bits", "2147483648"), ("64 bits", "9223372036854775807"), ("65 bits", "18446744073709551616"), ("400 digits", "1" + new string('0', 400)) })
                yield return new($"an integer of {name}", text, "format", severity);
            yield return new("an integer with a huge exponent", "1e400", "format", severity);
        }
    }

    private static IEnumerable<Oddity> OddDecimals(SchemaKeywords schema)
    {
        if (schema.MultipleOf is not null)
        {
            yield return new("a decimal too many", "0.25", "multipleOf");
            yield return new("a decimal too many with an exponent", "1.605e1", "multipleOf");
            yield return new("a decimal too many that a double does not show", "16.1000000000000000000001", "multipleOf");
            yield return new("next to nothing", "1e-400", "multipleOf");
        }

        if (schema.Maximum is null)
            yield return new("more than any decimal type holds", "1e400", "format");
        if (schema.Maximum is null && schema.Minimum is null && schema.MultipleOf is null)
        {
            yield return Oddity.Fine("next to nothing", "1e-400");
            yield return Oddity.Fine("thirty decimals", "0.123456789012345678901234567891");
        }
    }

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
