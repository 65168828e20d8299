namespace TestHarness.Rules.ChargingProfiles;

/// <summary>
/// What of charging profiles a station told that it supports. Part 2 has it in SmartChargingCtrlr.SupportsFeature, with an instance for each; the appendices of the
/// first edition of 2.1 have a variable for each, such as SupportsEvseSleep.
/// </summary>
internal static class OptionalFeatures
{
    private const string Variable = "SmartChargingCtrlr.SupportsFeature";

    /// <summary>The variables that tell it.</summary>
    internal static IReadOnlyList<string> Variables(params string[] features) => [Variable, .. features.Select(OfItsOwn)];

    /// <summary>Whether it supports one, <c>EvseSleep</c>; null when it did not tell.</summary>
    internal static bool? Supports(Observation seen, string feature) => seen.Variables.Flag($"{Variable}[{feature}]") ?? seen.Variables.Flag(OfItsOwn(feature));

    private static string OfItsOwn(string feature) => $"SmartChargingCtrlr.Supports{feature}";
}
