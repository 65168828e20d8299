using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>A CSMS says which profiles it means: by id or by criteria where it asks for them (K09.FR.03), and where it clears them (K10.FR.02), never those of others (K10.FR.06).</summary>
internal sealed class ProfileQueries() : WireRule(Description)
{
    private const string Asked = "K09.FR.03";
    private const string Cleared = "K10.FR.02";
    private const string NotExternal = "K10.FR.06";

    private static readonly RuleCard Description = new(
        "profile-criteria",
        "charging profiles",
        Party.Csms,
        RuleCard.V2,
        "A request without criteria means all profiles to one station and none to another. Cleared by mistake, a limit of the grid connection is gone.",
        new Requirement(Asked, "GetChargingProfiles has ids, or a stack level, source or purpose, and not both."),
        new Requirement(Cleared, "ClearChargingProfile has an id, or a stack level, EVSE or purpose."),
        new Requirement(NotExternal, "ClearChargingProfile is not for profiles of external systems."));

    private static readonly string[] AskedBy = ["stackLevel", "chargingLimitSource", "chargingProfilePurpose"];
    private static readonly string[] ClearedBy = ["stackLevel", "evseId", "chargingProfilePurpose"];

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Csms, "GetChargingProfiles"))
            CheckAsked(seen);
        else if (seen.IsRequest(Party.Csms, "ClearChargingProfile"))
            CheckCleared(seen);
    }

    private void CheckAsked(Observation seen)
    {
        if (seen.Payload.Object("chargingProfile") is not { } criteria)
            return;
        var (byId, byFields) = (criteria.Has("chargingProfileId"), AskedBy.Any(name => criteria.Has(name)));
        if (byId == byFields)
        {
            seen.Report(Breach(
                Asked,
                byId ? "The request has ids of profiles and other criteria." : "The request does not say which profiles it asks for.",
                "either chargingProfileId, or some of stackLevel, chargingLimitSource, chargingProfilePurpose",
                byId ? "both" : "neither",
                "chargingProfile"));
        }
    }

    private void CheckCleared(Observation seen)
    {
        var criteria = seen.Payload.Object("chargingProfileCriteria");
        if (!seen.Payload.Has("chargingProfileId") && (criteria is not { } given || !ClearedBy.Any(name => given.Has(name))))
            seen.Report(Breach(Cleared, "The request does not say which profiles are to be cleared.", "chargingProfileId, or some of stackLevel, evseId, chargingProfilePurpose", "neither", "chargingProfileCriteria"));
        var purpose = criteria?.Text("chargingProfilePurpose");
        if (purpose == "ChargingStationExternalConstraints" || (purpose == "LocalGeneration" && seen.Version == OcppVersion.V21))
            seen.Report(Breach(NotExternal, "The request is to clear profiles that are not the CSMS's.", "a purpose that it sets itself", purpose, "chargingProfileCriteria.chargingProfilePurpose"));
    }
}
