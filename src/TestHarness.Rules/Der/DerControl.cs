using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Der;

/// <summary>What a SetDERControl of 2.1 carries.</summary>
internal static class DerControl
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["FixedPFAbsorb"] = "fixedPFAbsorb",
        ["FixedPFInject"] = "fixedPFInject",
        ["FixedVar"] = "fixedVar",
        ["LimitMaxDischarge"] = "limitMaxDischarge",
        ["FreqDroop"] = "freqDroop",
        ["EnterService"] = "enterService",
        ["Gradients"] = "gradient",
    };

    private static readonly string[] All = [.. Fields.Values, "curve"];

    /// <summary>The field that a control of a type is in.</summary>
    internal static string FieldOf(string type) => Fields.GetValueOrDefault(type) ?? "curve";

    /// <summary>The fields of controls that are there.</summary>
    internal static IReadOnlyList<string> Given(PayloadElement request) => [.. All.Where(field => request.Has(field))];

    /// <summary>What the errata of 2025-09 say that a request must not be: a default with a time, a schedule of what exists only as default, a control in another field; null when it is none.</summary>
    internal static (string Requirement, string Message)? Fault(PayloadElement request)
    {
        if (request.Text("controlType") is not { } type || request.Flag("isDefault") is not { } isDefault)
            return null;
        var given = Given(request);
        if (isDefault && given.Any(field => request.Has(field, "startTime") || request.Has(field, "duration")))
            return ("R04.FR.12", $"The default {type} has a start or a duration.");
        if (!isDefault && type is "EnterService" or "Gradients")
            return ("R04.FR.14", $"{type} exists only as default.");
        if (given.Count > 1 || (given is [var only] && only != FieldOf(type)))
            return ("R04.FR.16", $"A {type} stands in {FieldOf(type)}, and there is {string.Join(", ", given)}.");
        return null;
    }
}
