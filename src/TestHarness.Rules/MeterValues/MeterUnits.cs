using TestHarness.Ocpp;

namespace TestHarness.Rules.MeterValues;

/// <summary>
/// A value is in a unit of its measurand (field unit of UnitOfMeasureType, with the units of Part 2's appendices; OCPP 1.6 section 7.31). A unit that is in no list
/// may be a product's own; one that differs from the list only in letter case is not.
/// </summary>
internal sealed class MeterUnits() : WireRule(Description)
{
    private const string Fits = "UnitOfMeasureType.unit";
    private const string Fits16 = "OCPP 1.6 §7.31";

    private static readonly RuleCard Description = new(
        "meter-unit",
        "meter values",
        Party.Station,
        RuleCard.Every,
        "Energy is billed in the unit that stands beside it. Watts for watt-hours, or a unit that only one product knows, make a bill that is wrong by a thousand, or none at all.",
        new Requirement(Fits, "A value is in a unit of its measurand, written as in the list of units."),
        new Requirement(Fits16, "A value is in a unit of its measurand."));

    private static readonly (string Measurand, string[] Units)[] Kinds =
    [
        ("Energy.Active.", ["Wh", "kWh"]),
        ("EnergyRequest.", ["Wh", "kWh"]),
        ("Energy.Reactive.", ["varh", "kvarh"]),
        ("Energy.Apparent.", ["VAh", "kVAh"]),
        ("Power.Active.", ["W", "kW"]),
        ("Power.Reactive.", ["var", "kvar"]),
        ("Power.Offered", ["W", "kW", "VA", "kVA"]),
        ("Current.", ["A"]),
        ("Voltage", ["V"]),
        ("Frequency", ["Hz", "mHz", "Hertz"]),
        ("SoC", ["Percent"]),
        ("Temperature", ["Celsius", "Celcius", "Fahrenheit", "K"]),
    ];

    private static readonly HashSet<string> Listed = new(
        [
            "A", "ASU", "B", "Celsius", "dB", "dBm", "Deg", "Fahrenheit", "Hz", "mHz", "K", "lx", "m", "ms2", "N", "Ohm", "kPa", "Percent", "RH", "RPM", "s", "V",
            "VA", "kVA", "VAh", "kVAh", "var", "kvar", "varh", "kvarh", "W", "kW", "Wh", "kWh",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        foreach (var reading in seen.Readings)
        {
            foreach (var sample in reading.Samples)
            {
                if (sample.Unit is { } unit && Listed.Contains(unit) && UnitsOf(sample.Measurand) is { } units && !units.Contains(unit))
                {
                    var requirement = seen.Version == OcppVersion.V16 ? Fits16 : Fits;
                    seen.Report(Breach(requirement, $"{sample.Measurand} is given in {unit}.", string.Join(" or ", units.Take(2)), unit, sample.UnitPath));
                }
            }
        }
    }

    private static string[]? UnitsOf(string measurand)
    {
        foreach (var (prefix, units) in Kinds)
        {
            if (measurand.StartsWith(prefix, StringComparison.Ordinal))
                return units;
        }

        return null;
    }
}
