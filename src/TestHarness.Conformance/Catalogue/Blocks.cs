namespace TestHarness.Conformance.Catalogue;

/// <summary>The functional blocks of Part 2.</summary>
public static class Blocks
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["A"] = "Security",
        ["B"] = "Provisioning",
        ["C"] = "Authorization",
        ["D"] = "Local Authorization List Management",
        ["E"] = "Transactions",
        ["F"] = "Remote Control",
        ["G"] = "Availability",
        ["H"] = "Reservation",
        ["I"] = "Tariff and Cost",
        ["J"] = "Meter Values",
        ["K"] = "Smart Charging",
        ["L"] = "Firmware Management",
        ["M"] = "Certificate Management",
        ["N"] = "Diagnostics",
        ["O"] = "Display Message",
        ["P"] = "Data Transfer",
        ["Q"] = "Bidirectional Power Transfer",
        ["R"] = "DER Control",
        ["S"] = "Battery Swapping",
    };

    /// <summary>The name of a block's letter; null when there is none.</summary>
    public static string? Name(string letter) => Names.GetValueOrDefault(letter);
}
