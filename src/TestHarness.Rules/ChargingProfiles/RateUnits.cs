namespace TestHarness.Rules.ChargingProfiles;

/// <summary>The units of charging schedules that a station told that it takes.</summary>
internal static class RateUnits
{
    internal const string Variable = "SmartChargingCtrlr.RateUnit";

    /// <summary>What it told; null when it did not.</summary>
    internal static string? Told(Observation seen) => seen.Variables.Text(Variable);

    /// <summary>Whether it takes a unit, <c>A</c> or <c>W</c>; null when that is not known.</summary>
    internal static bool? Takes(Observation seen, string unit)
    {
        if (Told(seen) is not { Length: > 0 } told)
            return null;
        return told.Split(',', StringSplitOptions.TrimEntries).Contains(unit, StringComparer.OrdinalIgnoreCase);
    }
}
