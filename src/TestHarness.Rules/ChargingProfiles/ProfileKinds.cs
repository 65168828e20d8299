using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>
/// What fits the kind of a charging profile: a startSchedule for Absolute and Recurring (K01.FR.40), none for Relative (K01.FR.41), which a ChargingStationMaxProfile
/// cannot be (K01.FR.38); a recurrencyKind for Recurring alone (OCPP 1.6 section 7.8 with its errata); a time of validity that is not empty.
/// </summary>
internal sealed class ProfileKinds() : WireRule(Description)
{
    private const string NoRelativeMaximum = "K01.FR.38";
    private const string WithStart = "K01.FR.40";
    private const string WithoutStart = "K01.FR.41";
    private const string Recurrency = "ChargingProfileType.recurrencyKind";
    private const string Validity = "ChargingProfileType.validTo";
    private const string Recurrency16 = "OCPP 1.6 §7.8";

    private static readonly RuleCard Description = new(
        "profile-kind",
        "charging profiles",
        Party.Csms,
        RuleCard.Every,
        "The kind of a profile says from when its schedule counts. Where the start is missing, or stands where it has no meaning, stations differ in what they do: the limit comes at another hour than the CSMS thinks.",
        new Requirement(WithStart, "A schedule of a profile of kind Absolute or Recurring has a startSchedule."),
        new Requirement(WithoutStart, "A schedule of a profile of kind Relative has no startSchedule."),
        new Requirement(NoRelativeMaximum, "A ChargingStationMaxProfile is not of kind Relative."),
        new Requirement(Recurrency, "A profile of kind Recurring has a recurrencyKind, and no other has.", RuleWeight.Trap),
        new Requirement(Validity, "A profile becomes valid before it stops being valid.", RuleWeight.Trap),
        new Requirement(Recurrency16, "Only a profile of kind Recurring has a recurrencyKind."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (SentProfile.Of(seen) is not { Kind: { } kind } sent)
            return;
        if (seen.Version != OcppVersion.V16)
            CheckStarts(seen, sent, kind);
        CheckRecurrency(seen, sent, kind);
        if (sent.Profile.Time("validFrom") is { } from && sent.Profile.Time("validTo") is { } to && to <= from)
            seen.Report(Breach(Validity, "The charging profile is never valid: it ends before it begins.", "later than validFrom", sent.Profile.Text("validTo"), $"{sent.Path}.validTo"));
    }

    private void CheckStarts(Observation seen, SentProfile sent, string kind)
    {
        foreach (var (schedule, path) in sent.Schedules)
        {
            var hasStart = schedule.Has("startSchedule");
            if (kind is "Absolute" or "Recurring" && !hasStart)
                seen.Report(Breach(WithStart, $"The schedule of a profile of kind {kind} does not say when it starts.", "present", "absent", $"{path}.startSchedule"));
            else if (kind == "Relative" && hasStart)
                seen.Report(Breach(WithoutStart, "The schedule of a profile of kind Relative says when it starts.", "absent", schedule.Text("startSchedule"), $"{path}.startSchedule"));
        }

        if (kind == "Relative" && sent.Purpose == "ChargingStationMaxProfile")
            seen.Report(Breach(NoRelativeMaximum, "A limit of the whole station cannot be relative: it belongs to no transaction.", "Absolute or Recurring", kind, $"{sent.Path}.chargingProfileKind"));
    }

    private void CheckRecurrency(Observation seen, SentProfile sent, string kind)
    {
        var recurrency = sent.Profile.Text("recurrencyKind");
        var requirement = seen.Version == OcppVersion.V16 ? Recurrency16 : Recurrency;
        if (kind != "Recurring" && recurrency is not null)
            seen.Report(Breach(requirement, $"A profile of kind {kind} has a recurrencyKind.", "absent", recurrency, $"{sent.Path}.recurrencyKind"));
        else if (kind == "Recurring" && recurrency is null)
            seen.Report(Breach(Recurrency, "A profile of kind Recurring does not say when it recurs.", "Daily or Weekly", "absent", $"{sent.Path}.recurrencyKind"));
    }
}
