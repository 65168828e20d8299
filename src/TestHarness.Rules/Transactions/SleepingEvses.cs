using TestHarness.Ocpp;
using TestHarness.Rules.ChargingProfiles;

namespace TestHarness.Rules.Transactions;

/// <summary>A station that told that it cannot put an EVSE to sleep does not report one asleep (Q10.FR.05).</summary>
internal sealed class SleepingEvses() : WireRule(Description)
{
    private const string Awake = "Q10.FR.05";
    private const string Feature = "EvseSleep";

    private static readonly RuleCard Description = new(
        "evse-sleep",
        "transactions",
        Party.Station,
        RuleCard.V21,
        "An EVSE that sleeps needs seconds to wake up. A CSMS that counts on power at once passes it over, for a sleep that there is not.",
        new Requirement(Awake, "A station that does not support evseSleep reports none."));

    private static readonly IReadOnlyList<string> Told = OptionalFeatures.Variables(Feature);

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "TransactionEvent") && seen.Payload.Flag("evseSleep") is true && OptionalFeatures.Supports(seen, Feature) is false)
            seen.Report(Breach(Awake, "The station reports that its EVSE sleeps, which it told that it cannot.", "false, or absent", "true", "evseSleep"));
    }
}
