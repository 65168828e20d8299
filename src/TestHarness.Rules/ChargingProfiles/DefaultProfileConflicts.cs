using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>
/// A station rejects a TxDefaultProfile for all EVSEs where one of the same stack level stands for a single EVSE (K01.FR.52), and the other way round (K01.FR.53).
/// Knows only profiles that it was seen to accept since it booted.
/// </summary>
internal sealed class DefaultProfileConflicts() : WireRule(Description)
{
    private const string ForAll = "K01.FR.52";
    private const string ForOne = "K01.FR.53";

    private static readonly RuleCard Description = new(
        "default-profile-conflict",
        "charging profiles",
        Party.Station,
        RuleCard.V2,
        "Two default profiles of the same level, one for all EVSEs and one for a single one, both hold there. Which limit a car gets is open.",
        new Requirement(ForAll, "A TxDefaultProfile for EVSE 0 is rejected where one of its stack level stands for an EVSE."),
        new Requirement(ForOne, "A TxDefaultProfile for an EVSE is rejected where one of its stack level stands for EVSE 0."));

    private readonly InstalledProfiles _installed = new();

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Station, "SetChargingProfile") && SentProfile.Accepted(seen) is { } sent && InstalledProfile.Of(sent, seen.At) is { Purpose: "TxDefaultProfile" } profile)
            Check(seen, profile);
        _installed.Learn(seen);
    }

    private void Check(Observation seen, InstalledProfile profile)
    {
        foreach (var other in _installed.All)
        {
            if (other.Purpose == profile.Purpose && other.StackLevel == profile.StackLevel && other.Id != profile.Id && (other.Evse == 0) != (profile.Evse == 0) && other.To > seen.At)
            {
                seen.Report(Breach(
                    profile.Evse == 0 ? ForAll : ForOne,
                    $"The station accepts TxDefaultProfile {profile.Id} for EVSE {profile.Evse}, and holds profile {other.Id} of the same stack level for EVSE {other.Evse}.",
                    "Rejected",
                    "Accepted",
                    "status"));
                return;
            }
        }
    }
}
