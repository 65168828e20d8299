using System.Text.Json;
using TestHarness.Ocpp;

namespace TestHarness.Rules.V16;

/// <summary>GetConfiguration is answered with each key that was asked for, known or unknown, and with no other (OCPP 1.6 section 5.8).</summary>
internal sealed class ConfigurationAnswers16() : WireRule(Description)
{
    private const string Each = "OCPP 1.6 §5.8";

    private static readonly RuleCard Description = new(
        "configuration-answer-16",
        "configuration",
        Party.Station,
        RuleCard.V16,
        "A CSMS asks for the keys that it needs. One that is in neither list of the answer is taken for an error of the line, and asked for again and again.",
        new Requirement(Each, "Each key that was asked for is in the answer, with its value or as unknown."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsResult(Party.Station, "GetConfiguration") || seen.Request.ValueKind != JsonValueKind.Object)
            return;
        var asked = seen.Request.Items("key").Select(key => key.Text()).OfType<string>().ToList();
        if (asked.Count == 0)
            return;
        var told = seen.Payload.Items("configurationKey").Select(key => key.Text("key")).Concat(seen.Payload.Items("unknownKey").Select(key => key.Text())).OfType<string>();
        var missing = asked.Except(told, StringComparer.OrdinalIgnoreCase).ToList();
        if (missing.Count > 0)
            seen.Report(Breach(Each, "Of the keys that were asked for, some are not in the answer.", "each of them, known or unknown", $"without {string.Join(", ", missing)}", "configurationKey"));
    }
}
