using System.Globalization;
using System.Text.Json;
using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>
/// A composite schedule is the one that was asked for: of that EVSE, in that unit, no longer, from its start on, its periods in order (K08.FR.02; OCPP 1.6 section
/// 5.7); and none of its limits is above the ChargingStationMaxProfile (K08.FR.04), where that is of the highest stack level and limits all the time in question.
/// </summary>
internal sealed class CompositeSchedules() : WireRule(Description)
{
    private const string AsAsked = "K08.FR.02";
    private const string Lowest = "K08.FR.04";
    private const string Unit = "GetCompositeScheduleRequest.chargingRateUnit";
    private const string AsAsked16 = "OCPP 1.6 §5.7";
    private const string StackLevel = "SmartChargingCtrlr.ProfileStackLevel";

    private static readonly RuleCard Description = new(
        "composite-schedule",
        "charging profiles",
        Party.Station,
        RuleCard.Every,
        "The composite schedule is what a CSMS plans the load of a site by. Amperes read as watts, a schedule that begins late or a limit above the station's own maximum overload the connection, or leave it idle.",
        new Requirement(AsAsked, "A composite schedule is of the EVSE and the duration that were asked for, with periods in order from 0."),
        new Requirement(Unit, "A composite schedule is in the unit that was asked for."),
        new Requirement(Lowest, "No limit of a composite schedule is above the ChargingStationMaxProfile."),
        new Requirement(AsAsked16, "A composite schedule is of the connector, unit and duration that were asked for, with periods in order from 0."));

    private static readonly string[] Told = [StackLevel];

    private readonly InstalledProfiles _installed = new();

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Station, "GetCompositeSchedule"))
            Judge(seen);
        else if (seen.Version != OcppVersion.V16)
            _installed.Learn(seen);
    }

    private void Judge(Observation seen)
    {
        if (seen.Payload.Text("status") != "Accepted" || seen.Request.ValueKind != JsonValueKind.Object)
            return;
        if (seen.Version == OcppVersion.V16)
        {
            CheckNumber(seen, AsAsked16, seen.Request.Number("connectorId"), seen.Payload.Number("connectorId"), "connectorId");
            if (seen.Payload.Object("chargingSchedule") is { } schedule)
                CheckSchedule(seen, schedule, "chargingSchedule", AsAsked16, AsAsked16);
        }
        else if (seen.Payload.Object("schedule") is { } schedule)
        {
            CheckNumber(seen, AsAsked, seen.Request.Number("evseId"), schedule.Number("evseId"), "schedule.evseId");
            CheckSchedule(seen, schedule, "schedule", AsAsked, Unit);
            CheckCeiling(seen, schedule);
        }
    }

    private void CheckNumber(Observation seen, string requirement, long? asked, long? told, string path)
    {
        if (asked is not null && told is not null && asked != told)
            seen.Report(Breach(requirement, $"The composite schedule is of another {path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..]} than was asked for.", $"{asked}", $"{told}", path));
    }

    private void CheckSchedule(Observation seen, PayloadElement schedule, string path, string asAsked, string inUnit)
    {
        if (seen.Request.Text("chargingRateUnit") is { } unit && schedule.Text("chargingRateUnit") is { } told && told != unit)
            seen.Report(Breach(inUnit, "The composite schedule is in another unit than was asked for.", unit, told, $"{path}.chargingRateUnit"));
        var duration = schedule.Number("duration");
        if (seen.Request.Number("duration") is { } asked && duration > asked)
            seen.Report(Breach(asAsked, "The composite schedule is longer than was asked for.", $"at most {asked}", $"{duration}", $"{path}.duration"));
        if (SchedulePeriods.LateStart(schedule) is { } start)
            seen.Report(Breach(asAsked, $"The composite schedule says nothing of its first {start} s.", "0", start, $"{path}.chargingSchedulePeriod[0].startPeriod"));
        if (SchedulePeriods.OutOfOrder(schedule) is var (index, before, late))
            seen.Report(Breach(asAsked, $"The period that starts at {late} stands behind the one that starts at {before}.", $"more than {before}", $"{late}", $"{path}.chargingSchedulePeriod[{index}].startPeriod"));
    }

    private void CheckCeiling(Observation seen, PayloadElement schedule)
    {
        if (schedule.Time("scheduleStart") is not { } start || schedule.Number("duration") is not { } duration || duration is < 0 or > int.MaxValue)
            return;
        var ceiling = _installed.All.FirstOrDefault(profile =>
            profile is { Purpose: "ChargingStationMaxProfile", Ceiling: { } limit }
            && limit.Unit == schedule.Text("chargingRateUnit")
            && profile.From <= start
            && profile.To >= start.AddSeconds(duration)
            && seen.Variables.Number(StackLevel) <= profile.StackLevel);
        if (ceiling?.Ceiling is not var (most, unit))
            return;
        var index = 0;
        foreach (var period in schedule.Items("chargingSchedulePeriod"))
        {
            if (period.Decimal("limit") is { } limit && limit > most)
            {
                seen.Report(Breach(
                    Lowest,
                    string.Create(CultureInfo.InvariantCulture, $"The composite schedule allows {limit} {unit}, and ChargingStationMaxProfile {ceiling.Id} {most} {unit}."),
                    string.Create(CultureInfo.InvariantCulture, $"at most {most}"),
                    string.Create(CultureInfo.InvariantCulture, $"{limit}"),
                    $"schedule.chargingSchedulePeriod[{index}].limit"));
                return;
            }

            index++;
        }
    }
}
