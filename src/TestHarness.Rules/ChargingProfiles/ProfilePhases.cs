using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>phaseToUse is chosen only where one phase is used (K01.FR.19). Silent where numberPhases is left out.</summary>
internal sealed class ProfilePhases() : WireRule(Description)
{
    private const string OnePhase = "K01.FR.19";

    private static readonly RuleCard Description = new(
        "profile-phases",
        "charging profiles",
        Party.Csms,
        RuleCard.V2,
        "A phase can be chosen only when one is used. With more of them a station refuses the profile, or connects the car to a single phase that was meant for three.",
        new Requirement(OnePhase, "phaseToUse is set only where numberPhases is 1."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (SentProfile.Of(seen) is not { } sent)
            return;
        foreach (var (period, path) in sent.Periods)
        {
            if (period.Number("phaseToUse") is { } phase && period.Number("numberPhases") is { } phases and not 1)
                seen.Report(Breach(OnePhase, $"Phase {phase} is to be used, of {phases} phases.", "absent", $"{phase}", $"{path}.phaseToUse"));
        }
    }
}
