using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>A charging profile that a CSMS sent, in a message of its own or with the request to start a transaction.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Path">Where it stands in the payload.</param>
/// <param name="Evse">For which EVSE, in 1.6 connector; null when the message does not say.</param>
/// <param name="StartsTransaction">Whether it came with the request to start a transaction.</param>
internal sealed record SentProfile(PayloadElement Profile, string Path, long? Evse, bool StartsTransaction)
{
    internal long? Id => Profile.Number("id") ?? Profile.Number("chargingProfileId");

    internal string? Purpose => Profile.Text("chargingProfilePurpose");

    internal string? Kind => Profile.Text("chargingProfileKind");

    internal string? TransactionId => Profile.Text("transactionId") ?? Profile.Number("transactionId")?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Its schedules, each with its path: a list in 2.x, one in 1.6.</summary>
    internal IEnumerable<(PayloadElement Schedule, string Path)> Schedules => SchedulesOf(Profile, Path);

    /// <summary>The periods of its schedules, each with its path.</summary>
    internal IEnumerable<(PayloadElement Period, string Path)> Periods =>
        Schedules.SelectMany(static found => found.Schedule.Items("chargingSchedulePeriod").Select((period, index) => (period, $"{found.Path}.chargingSchedulePeriod[{index}]")));

    /// <summary>The profile in a CSMS's request, as it sent it; null when there is none.</summary>
    internal static SentProfile? Of(Observation seen) => seen.IsRequest(Party.Csms) ? Read(seen.Frame!.Action, () => seen.Payload) : null;

    /// <summary>The profile in the request that a station's answer accepts; null when it accepts none.</summary>
    internal static SentProfile? Accepted(Observation seen)
    {
        if (!seen.IsResult(Party.Station, "SetChargingProfile") && !seen.IsResult(Party.Station, "RequestStartTransaction") && !seen.IsResult(Party.Station, "RemoteStartTransaction"))
            return null;
        return seen.Payload.Text("status") == "Accepted" ? Read(seen.Frame!.Action, () => seen.Request) : null;
    }

    internal static IEnumerable<(PayloadElement Schedule, string Path)> SchedulesOf(PayloadElement owner, string path)
    {
        var prefix = path.Length == 0 ? "chargingSchedule" : $"{path}.chargingSchedule";
        if (owner.Object("chargingSchedule") is { } single)
            return [(single, prefix)];
        return owner.Items("chargingSchedule").Select((schedule, index) => (schedule, $"{prefix}[{index}]"));
    }

    private static SentProfile? Read(string? action, Func<PayloadElement> payload) => action switch
    {
        "SetChargingProfile" => From(payload(), "chargingProfile", false) ?? From(payload(), "csChargingProfiles", false),
        "RequestStartTransaction" or "RemoteStartTransaction" => From(payload(), "chargingProfile", true),
        _ => null,
    };

    private static SentProfile? From(PayloadElement payload, string path, bool startsTransaction) =>
        payload.Object(path) is { } profile ? new SentProfile(profile, path, payload.Number("evseId") ?? payload.Number("connectorId"), startsTransaction) : null;
}
