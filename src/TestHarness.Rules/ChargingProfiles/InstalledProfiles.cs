using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>
/// The profiles of 2.x that a station accepted and did not clear or replace since, as far as the wire shows. Knows nothing after a boot: what a station kept is its
/// own affair then.
/// </summary>
internal sealed class InstalledProfiles
{
    private const int Most = 64;
    private Recent<long, InstalledProfile>? _byId;

    internal IEnumerable<InstalledProfile> All => _byId?.Values ?? [];

    /// <summary>Learns from a record. To be called after the rule has judged it.</summary>
    internal void Learn(Observation seen)
    {
        if (seen.Frame is not { Action: { } action })
            return;
        switch (action)
        {
            case "SetChargingProfile" when SentProfile.Accepted(seen) is { } sent:
                if (sent.Id is { } id)
                    _byId?.Remove(id);
                if (InstalledProfile.Of(sent, seen.At) is { } profile)
                    (_byId ??= new(Most)).Add(profile.Id, profile, out _);
                break;
            case "ClearChargingProfile" when seen.IsResult(Party.Station, action):
                Clear(seen);
                break;
            case "TransactionEvent" when seen.IsRequest(Party.Station) && seen.Payload.Text("eventType") == "Ended":
                var ended = seen.Payload.Text("transactionInfo", "transactionId");
                Forget(profile => profile.TransactionId == ended);
                break;
            case "BootNotification" when seen.IsRequest(Party.Station):
                _byId?.Clear();
                break;
        }
    }

    // Whatever the answer was: what may be gone is not known to be there.
    private void Clear(Observation seen)
    {
        var request = seen.Request;
        if (request.Number("chargingProfileId") is { } id)
            _byId?.Remove(id);
        else if (request.Object("chargingProfileCriteria") is not { } criteria)
            _byId?.Clear();
        else
            Forget(profile => Matches(criteria, profile));
    }

    private static bool Matches(PayloadElement criteria, InstalledProfile profile) =>
        (criteria.Number("evseId") ?? profile.Evse) == profile.Evse
        && (criteria.Number("stackLevel") ?? profile.StackLevel) == profile.StackLevel
        && (criteria.Text("chargingProfilePurpose") ?? profile.Purpose) == profile.Purpose;

    private void Forget(Func<InstalledProfile, bool> chosen)
    {
        foreach (var profile in All.Where(chosen).ToList())
            _byId!.Remove(profile.Id);
    }
}
