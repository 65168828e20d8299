using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>
/// No two profiles of the same purpose, stack level and EVSE (K01.FR.06), or transaction (K01.FR.39), are valid at the same time. Knows only profiles that the
/// station was seen to accept since it booted.
/// </summary>
internal sealed class ProfileUniqueness() : WireRule(Description)
{
    private const string OnEvse = "K01.FR.06";
    private const string InTransaction = "K01.FR.39";

    private static readonly RuleCard Description = new(
        "profile-unique",
        "charging profiles",
        Party.Csms,
        RuleCard.V2,
        "The stack level decides which of two profiles holds. With two on the same level it is chance, and it changes when the station restarts.",
        new Requirement(OnEvse, "No two profiles with the same purpose, stack level and EVSE are valid at the same time."),
        new Requirement(InTransaction, "No two TxProfiles of a transaction have the same stack level."));

    private readonly InstalledProfiles _installed = new();

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (SentProfile.Of(seen) is { StartsTransaction: false } sent && InstalledProfile.Of(sent, seen.At) is { } profile)
            Check(seen, sent, profile);
        else
            _installed.Learn(seen);
    }

    private void Check(Observation seen, SentProfile sent, InstalledProfile profile)
    {
        var isTx = profile.Purpose == "TxProfile";
        foreach (var other in _installed.All)
        {
            if (other.Id == profile.Id || other.Purpose != profile.Purpose || other.StackLevel != profile.StackLevel)
                continue;
            if (isTx ? profile.TransactionId is not null && other.TransactionId == profile.TransactionId : other.Evse == profile.Evse && other.Overlaps(profile))
            {
                seen.Report(Breach(
                    isTx ? InTransaction : OnEvse,
                    $"Profile {profile.Id} has the purpose and stack level of profile {other.Id}, which the station holds for the same {(isTx ? "transaction" : $"EVSE {profile.Evse}")}.",
                    "another stack level, or the id of the profile that it replaces",
                    $"{profile.Purpose}, level {profile.StackLevel}",
                    $"{sent.Path}.stackLevel"));
            }
        }
    }
}
