using System.Globalization;
using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>
/// Profiles of the kinds new in 2.1 that a station rejects: for what is in them, or for what it told that it does not support. Silent about the latter until it told so.
/// </summary>
internal sealed class ProfileRefusals() : WireRule(Description)
{
    private const string V2x = "V2XChargingCtrlr";
    private const string Modes = "SupportedOperationModes";
    private const string Purposes = "SmartChargingCtrlr.SupportedAdditionalPurposes";

    private static readonly Ground[] Grounds =
    [
        new("K01.FR.70", "A PriorityCharging profile with a duration is rejected.", static (_, sent) => sent.Purpose == "PriorityCharging" && Any(sent, static schedule => schedule.Has("duration"))),
        new("K01.FR.71", "A PriorityCharging profile with an operationMode other than ChargingOnly is rejected.", static (_, sent) => sent.Purpose == "PriorityCharging" && AnyPeriod(sent, static period => period.Text("operationMode") is not (null or "ChargingOnly"))),
        new("K01.FR.95", "A randomizedDelay in another profile than TxProfile or TxDefaultProfile is rejected.", static (_, sent) => sent.Purpose is not (null or "TxProfile" or "TxDefaultProfile") && Any(sent, IsDelayed)),
        new("K28.FR.03", "A Dynamic profile with more than one period, or one that does not start at 0, is rejected.", static (_, sent) => sent.Kind == "Dynamic" && !OperationModes.HasOnePeriodFromZero(sent)),
        new("K01.FR.122", "A dynUpdateInterval or dynUpdateTime in a profile that is not Dynamic is rejected.", static (_, sent) => sent.Kind is not (null or "Dynamic") && (sent.Profile.Has("dynUpdateInterval") || sent.Profile.Has("dynUpdateTime"))),
        new("Q08.FR.03", "A period of operationMode LocalFrequency without baseline and curve is rejected.", static (_, sent) => AnyPeriod(sent, static period => OperationModes.LacksCurve(period))),
        new("Q08.FR.04", "A period of operationMode LocalFrequency with limits or setpoints is rejected.", static (_, sent) => AnyPeriod(sent, static period => period.Text("operationMode") == "LocalFrequency" && OperationModes.ValueIn(period) is not null)),
        new("Q10.FR.02", "A period of operationMode Idle with limits or setpoints is rejected.", static (_, sent) => AnyPeriod(sent, static period => period.Text("operationMode") == "Idle" && OperationModes.ValueIn(period) is not null)),
        new("K01.FR.114", "A period with an operationMode that does not fit the profile's purpose is rejected.", static (_, sent) => Misfits(sent)),
        new("K01.FR.115", "An operationMode that is not in SupportedOperationModes is rejected.", static (seen, sent) => AnyPeriod(sent, period => period.Text("operationMode") is { } mode and not ("ChargingOnly" or "LocalLoadBalancing") && CannotRun(seen, sent, mode))),
        new("K01.FR.120", "A purpose that is not in SupportedAdditionalPurposes is rejected.", static (seen, sent) => sent.Purpose is "PriorityCharging" or "LocalGeneration" && seen.Variables.Text(Purposes) is { } told && !IsListed(told, sent.Purpose)),
        new("K01.FR.144", "limit_L2 or limit_L3 in another profile than TxProfile is rejected.", static (_, sent) => sent.Purpose is not (null or "TxProfile") && AnyPeriod(sent, HasPhaseLimit)),
        new("K01.FR.146", "limit_L2 or limit_L3 in a TxProfile without limit is rejected.", static (_, sent) => sent.Purpose == "TxProfile" && AnyPeriod(sent, static period => HasPhaseLimit(period) && !period.Has("limit"))),
        new("Q09.FR.01", "A period of operationMode LocalLoadBalancing is rejected where SupportedOperationModes lacks it.", static (seen, sent) => AnyPeriod(sent, static period => period.Text("operationMode") == "LocalLoadBalancing") && CannotRun(seen, sent, "LocalLoadBalancing")),
        new("K01.FR.81", "A profile with an id up to MaxExternalConstraintsId is rejected.", static (seen, sent) => sent.Id is { } id && seen.Variables.Number("SmartChargingCtrlr.MaxExternalConstraintsId") is { } most && id <= most),
        new("K01.FR.121", "A Dynamic profile is rejected where SupportsDynamicProfiles is false.", static (seen, sent) => sent.Kind == "Dynamic" && Lacks(seen, "DynamicProfiles")),
        new("K01.FR.123", "A schedule in local time is rejected where SupportsUseLocalTime is false.", static (seen, sent) => Any(sent, static schedule => schedule.Flag("useLocalTime") == true) && Lacks(seen, "UseLocalTime")),
        new("K01.FR.124", "A randomizedDelay is rejected where SupportsRandomizedDelay is false.", static (seen, sent) => Any(sent, IsDelayed) && Lacks(seen, "RandomizedDelay")),
        new("K01.FR.125", "A limitAtSoC is rejected where SupportsLimitAtSoC is false.", static (seen, sent) => Any(sent, static schedule => schedule.Has("limitAtSoC")) && Lacks(seen, "LimitAtSoC")),
        new("K01.FR.126", "evseSleep in another operationMode than Idle is rejected where SupportsEvseSleep is false.", static (seen, sent) => AnyPeriod(sent, static period => period.Flag("evseSleep") == true && period.Text("operationMode") != "Idle") && Lacks(seen, "EvseSleep")),
    ];

    private static readonly RuleCard Description = new(
        "profile-refused",
        "charging profiles",
        Party.Station,
        RuleCard.V21,
        "A station that accepts a profile that it cannot follow takes a promise from the CSMS's plan: the load or the discharge that was planned does not happen, and nobody knows.",
        [.. Grounds.Select(static ground => new Requirement(ground.Requirement, ground.Title))]);

    private static readonly string[] Told =
    [
        $"{V2x}.{Modes}",
        Purposes,
        "SmartChargingCtrlr.MaxExternalConstraintsId",
        .. OptionalFeatures.Variables("DynamicProfiles", "UseLocalTime", "RandomizedDelay", "LimitAtSoC", "EvseSleep"),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (SentProfile.Accepted(seen) is not { StartsTransaction: false } accepted)
            return;
        foreach (var ground in Grounds)
        {
            if (ground.Applies(seen, accepted))
                seen.Report(Breach(ground.Requirement, $"The station accepts a profile that it has to reject. {ground.Title}", "Rejected", "Accepted", "status"));
        }
    }

    // What PriorityCharging may have is a requirement of its own.
    private static bool Misfits(SentProfile sent) => AnyPeriod(sent, period => (sent.Purpose, period.Text("operationMode")) switch
    {
        (_, null or "ChargingOnly") => false,
        ("ChargingStationMaxProfile", _) => true,
        ("LocalGeneration", not "ExternalLimits") => true,
        _ => false,
    });

    // Each EVSE has modes of its own; for all of them together, one that can do it is enough.
    private static bool CannotRun(Observation seen, SentProfile sent, string mode) =>
        ((sent.Evse > 0 ? seen.Variables.Text(string.Create(CultureInfo.InvariantCulture, $"{V2x}#{sent.Evse}.{Modes}")) : null) ?? seen.Variables.Text($"{V2x}.{Modes}")) is { Length: > 0 } told
        && !IsListed(told, mode);

    private static bool IsListed(string list, string member) => list.Split(',', StringSplitOptions.TrimEntries).Contains(member);

    private static bool IsDelayed(PayloadElement schedule) => schedule.Number("randomizedDelay") > 0;

    private static bool Lacks(Observation seen, string feature) => OptionalFeatures.Supports(seen, feature) == false;

    private static bool Any(SentProfile sent, Func<PayloadElement, bool> holds) => sent.Schedules.Any(entry => holds(entry.Schedule));

    private static bool AnyPeriod(SentProfile sent, Func<PayloadElement, bool> holds) => Any(sent, schedule => schedule.Items("chargingSchedulePeriod").Any(holds));

    private static bool HasPhaseLimit(PayloadElement period) => period.Has("limit_L2") || period.Has("limit_L3");

    private sealed record Ground(string Requirement, string Title, Func<Observation, SentProfile, bool> Applies);
}
