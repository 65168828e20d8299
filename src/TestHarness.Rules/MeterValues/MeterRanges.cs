using System.Globalization;
using TestHarness.Ocpp;

namespace TestHarness.Rules.MeterValues;

/// <summary>A state of charge lies between 0 and 100 percent (MeasurandEnumType; OCPP 1.6 section 7.31); in 2.1 a measurand with a direction in its name is not negative (note 4 there).</summary>
internal sealed class MeterRanges() : WireRule(Description)
{
    private const string StateOfCharge = "MeasurandEnumType.SoC";
    private const string StateOfCharge16 = "OCPP 1.6 §7.31";
    private const string Direction = "MeasurandEnumType.Import";

    private static readonly RuleCard Description = new(
        "meter-range",
        "meter values",
        Party.Station,
        RuleCard.Every,
        "A value that cannot be is a fault of the meter, or a value of something else. Shown to a driver or used for planning it ends a charge too early, or never.",
        new Requirement(StateOfCharge, "A state of charge is between 0 and 100 percent."),
        new Requirement(StateOfCharge16, "A state of charge is between 0 and 100 percent."),
        new Requirement(Direction, "What is imported or exported is not negative."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        foreach (var reading in seen.Readings)
        {
            foreach (var sample in reading.Samples)
            {
                if (sample.Value is { } value)
                    Check(seen, sample, value);
            }
        }
    }

    private void Check(Observation seen, MeterSample sample, decimal value)
    {
        if (sample.Measurand == "SoC" && sample.Multiplier == 0 && sample.Sample.Text("format") != "SignedData" && (value < 0 || value > 100))
        {
            seen.Report(Breach(
                seen.Version == OcppVersion.V16 ? StateOfCharge16 : StateOfCharge,
                "The state of charge is no percentage of a battery.",
                "0 to 100",
                value.ToString(CultureInfo.InvariantCulture),
                $"{sample.Path}.value"));
        }
        else if (seen.Version == OcppVersion.V21 && value < 0 && HasDirection(sample.Measurand))
        {
            seen.Report(Breach(Direction, $"{sample.Measurand} is negative, and its name says which way it flows.", "at least 0", value.ToString(CultureInfo.InvariantCulture), $"{sample.Path}.value"));
        }
    }

    private static bool HasDirection(string measurand) =>
        (measurand.Contains(".Import", StringComparison.Ordinal) || measurand.Contains(".Export", StringComparison.Ordinal))
        && !measurand.Contains(".Setpoint", StringComparison.Ordinal)
        && !measurand.Contains(".Net", StringComparison.Ordinal)
        && !measurand.Contains(".Residual", StringComparison.Ordinal);
}
