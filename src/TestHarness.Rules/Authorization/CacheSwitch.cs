using TestHarness.Ocpp;

namespace TestHarness.Rules.Authorization;

/// <summary>A station whose authorization cache is switched off rejects ClearCache (C11.FR.04). Silent until it told that.</summary>
internal sealed class CacheSwitch() : WireRule(Description)
{
    private const string Rejected = "C11.FR.04";
    private const string Enabled = "AuthCacheCtrlr.Enabled";

    private static readonly RuleCard Description = new(
        "clear-cache",
        "authorization",
        Party.Station,
        RuleCard.V2,
        "A CSMS clears caches when a card is stolen. A station that says it did so without a cache hides that somebody switched it off.",
        new Requirement(Rejected, "ClearCache is rejected where the cache is not enabled."));

    private static readonly string[] Told = [Enabled];

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Station, "ClearCache") && seen.Payload.Text("status") == "Accepted" && seen.Variables.Flag(Enabled) == false)
            seen.Report(Breach(Rejected, "The station clears a cache that is not enabled.", "Rejected", "Accepted", "status"));
    }
}
