using System.Text.Json.Nodes;

namespace TestHarness.Conformance.Steps;

/// <summary>Which field of a message carries a DER control of a type, and settings that suit a European low voltage grid (Part 2, R04.FR.16).</summary>
internal static class DerSettings
{
    private const string Curve = "curve";

    /// <summary>The field of SetDERControl and ReportDERControl that carries controls of a type.</summary>
    public static string Field(string controlType) => controlType switch
    {
        "EnterService" => "enterService",
        "FixedPFAbsorb" => "fixedPFAbsorb",
        "FixedPFInject" => "fixedPFInject",
        "FixedVar" => "fixedVar",
        "FreqDroop" => "freqDroop",
        "Gradients" => "gradient",
        "LimitMaxDischarge" => "limitMaxDischarge",
        _ => Curve,
    };

    /// <summary>The required settings of a control of a type, but for its priority.</summary>
    public static JsonObject Of(string controlType) => controlType switch
    {
        "EnterService" => new() { ["highVoltage"] = 250, ["lowVoltage"] = 210, ["highFreq"] = 50.5, ["lowFreq"] = 49.5 },
        "FixedPFAbsorb" or "FixedPFInject" => new() { ["displacement"] = 0.95, ["excitation"] = true },
        "FixedVar" => new() { ["setpoint"] = 20, ["unit"] = "PctMaxVar" },
        "FreqDroop" => new() { ["overFreq"] = 50.5, ["underFreq"] = 49.5, ["overDroop"] = 0.05, ["underDroop"] = 0.05, ["responseTime"] = 10 },
        "Gradients" => new() { ["gradient"] = 1, ["softGradient"] = 1 },
        "LimitMaxDischarge" => new() { ["pctMaxDischargePower"] = 90 },
        "FreqWatt" => Points("PctMaxW", (49, 75), (49.5, 90), (50.5, 100), (51, 100)),
        "VoltWatt" => Points("PctMaxW", (100, 100), (106, 100), (110, 20)),
        "VoltVar" => Points("PctMaxVar", (92, 44), (98, 0), (102, 0), (108, -44)),
        "WattPF" => Points("Not_Applicable", (50, 1), (100, -0.9)),
        "PowerMonitoringMustTrip" => Points("PctMaxW", (0, 120), (10, 110)),
        ['H', 'F', ..] => Points("Not_Applicable", (0.2, 52), (10, 51.5)),
        ['L', 'F', ..] => Points("Not_Applicable", (0.2, 47), (10, 47.5)),
        ['H', ..] => Points("PctEffectiveV", (0.2, 120), (2, 110)),
        _ => Points("PctEffectiveV", (0.2, 50), (2, 70)),
    };

    private static JsonObject Points(string yUnit, params (double X, double Y)[] points) => new()
    {
        ["yUnit"] = yUnit,
        ["curveData"] = new JsonArray([.. points.Select(point => (JsonNode)new JsonObject { ["x"] = point.X, ["y"] = point.Y })]),
    };
}
