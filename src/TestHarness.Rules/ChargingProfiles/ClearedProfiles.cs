using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>
/// A station that is to clear a profile that it holds does so (K10.FR.03), and answers Unknown for one that it cleared already (K10.FR.01). Knows only profiles that
/// the station was seen to accept since it booted.
/// </summary>
internal sealed class ClearedProfiles() : WireRule(Description)
{
    private const string Unknown = "K10.FR.01";
    private const string Known = "K10.FR.03";
    private const int Most = 64;

    private static readonly RuleCard Description = new(
        "profile-cleared",
        "charging profiles",
        Party.Station,
        RuleCard.V2,
        "By the answer a CSMS knows whether a limit is gone. One that stays though it was cleared slows down every car that comes.",
        new Requirement(Known, "A profile that the station holds is cleared by its id, with status Accepted."),
        new Requirement(Unknown, "A profile that the station does not hold is answered with Unknown."));

    private readonly InstalledProfiles _installed = new();
    private Recent<long, bool>? _cleared;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Station, "ClearChargingProfile") && seen.Request.Number("chargingProfileId") is { } id && seen.Payload.Text("status") is { } status)
            Judge(seen, id, status);
        else if (seen.IsResult(Party.Station, "SetChargingProfile") && seen.Request.Number("chargingProfile", "id") is { } set)
            _cleared?.Remove(set);
        else if (seen.IsRequest(Party.Station, "BootNotification") || seen.IsRequest(Party.Csms, "RequestStartTransaction") || seen.IsRequest(Party.Station, "NotifyChargingLimit"))
            _cleared?.Clear();
        _installed.Learn(seen);
    }

    private void Judge(Observation seen, long id, string status)
    {
        _cleared ??= new(Most);
        var isHeld = _installed.All.Any(profile => profile.Id == id && profile.Purpose is not ("TxProfile" or "ChargingStationExternalConstraints" or "LocalGeneration") && profile.To > seen.At);
        var wasCleared = _cleared.TryGet(id, out _);
        if (status == "Unknown" && isHeld)
            seen.Report(Breach(Known, $"The station does not know profile {id}, which it accepted before.", "Accepted", status, "status"));
        else if (status == "Accepted" && wasCleared)
            seen.Report(Breach(Unknown, $"The station clears profile {id} a second time.", "Unknown", status, "status"));
        if (!wasCleared)
            _cleared.Add(id, true, out _);
    }
}
