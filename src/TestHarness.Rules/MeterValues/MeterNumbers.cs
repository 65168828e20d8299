using TestHarness.Ocpp;

namespace TestHarness.Rules.MeterValues;

/// <summary>In OCPP 1.6 a value is text, and holds a decimal number unless its format is SignedData (section 7.43).</summary>
internal sealed class MeterNumbers() : WireRule(Description)
{
    private const string Numeric = "OCPP 1.6 §7.43";

    private static readonly RuleCard Description = new(
        "meter-value-numeric",
        "meter values",
        Party.Station,
        RuleCard.V16,
        "In 1.6 a value is text, and no schema sees what stands in it. NaN, a comma or a unit beside the number stops the bill of the whole transaction.",
        new Requirement(Numeric, "A value is a decimal number, unless it is signed data."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        foreach (var reading in seen.Readings)
        {
            foreach (var sample in reading.Samples)
            {
                if (sample.Sample.Text("format") != "SignedData" && sample.Sample.Text("value") is { } text && !IsNumber(text))
                    seen.Report(Breach(Numeric, "The value is no decimal number.", "a number, for example 1234.5", text, $"{sample.Path}.value"));
            }
        }
    }

    // A number with an exponent, or beyond what a decimal holds, is odd but a number.
    private static bool IsNumber(string text) =>
        double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);
}
