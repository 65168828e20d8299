using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>Only a Dynamic profile is updated: for another that the station holds, UpdateDynamicSchedule is rejected (K28.FR.11).</summary>
internal sealed class DynamicSchedules() : WireRule(Description)
{
    private const string Rejected = "K28.FR.11";
    private const int Most = 64;

    private static readonly RuleCard Description = new(
        "dynamic-schedule",
        "charging profiles",
        Party.Station,
        RuleCard.V21,
        "A CSMS that steers by updates believes that each of them counts. Accepted for a profile that stands as it is, they steer nothing.",
        new Requirement(Rejected, "UpdateDynamicSchedule is rejected for a profile that is not Dynamic."));

    private Recent<long, string>? _kinds;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Csms, "SetChargingProfile") && SentProfile.Of(seen)?.Id is { } asked)
            // Until it is answered, either may be there.
            _kinds?.Remove(asked);
        else if (seen.IsResult(Party.Station, "SetChargingProfile") && SentProfile.Accepted(seen) is { Id: { } id, Kind: { } kind })
            Learn(id, kind);
        else if (seen.IsRequest(Party.Station, "BootNotification"))
            _kinds = null;
        else if (_kinds is not null && seen.IsResult(Party.Station, "UpdateDynamicSchedule") && seen.Payload.Text("status") == "Accepted")
            Judge(seen);
    }

    private void Learn(long id, string kind)
    {
        _kinds ??= new(Most);
        _kinds.Set(id, kind);
    }

    private void Judge(Observation seen)
    {
        if (seen.Request.Number("chargingProfileId") is { } id && _kinds!.TryGet(id, out var kind) && kind != "Dynamic")
            seen.Report(Breach(Rejected, $"The station accepts an update of profile {id}, which is {kind}.", "Rejected", "Accepted", "status"));
    }
}
