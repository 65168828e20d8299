using System.Globalization;
using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>
/// A profile has one schedule (K01.FR.34), but for a TxProfile in a transaction whose car told its needs over ISO 15118. Silent about TxProfiles once any car of the
/// station did.
/// </summary>
internal sealed class ProfileSchedules() : WireRule(Description)
{
    private const string OneSchedule = "K01.FR.34";

    private static readonly RuleCard Description = new(
        "profile-one-schedule",
        "charging profiles",
        Party.Csms,
        RuleCard.V2,
        "Several schedules are offers among which a car chooses over ISO 15118. Where no car can choose, it is open which of them a station takes.",
        new Requirement(OneSchedule, "A profile has more than one schedule only for a car that told its charging needs."));

    private bool _toldNeeds;
    private HashSet<string>? _begun;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "NotifyEVChargingNeeds"))
            _toldNeeds = true;
        else if (!_toldNeeds && seen.IsRequest(Party.Station, "TransactionEvent"))
            Note(seen);
        else if (SentProfile.Of(seen) is { Purpose: { } purpose } sent && sent.Profile.Items("chargingSchedule").Count() is > 1 and var count && IsWithoutNeeds(sent, purpose))
            seen.Report(Breach(OneSchedule, $"The {purpose} has {count} schedules to choose from, and no car asked.", "1 schedule", count.ToString(CultureInfo.InvariantCulture), $"{sent.Path}.chargingSchedule"));
    }

    // Only of a transaction that was seen from its start is it known that nobody told needs.
    private bool IsWithoutNeeds(SentProfile sent, string purpose) =>
        purpose != "TxProfile" || (!_toldNeeds && sent.TransactionId is { } id && _begun?.Contains(id) == true);

    private void Note(Observation seen)
    {
        const int Most = 64;
        if (seen.Payload.Text("transactionInfo", "transactionId") is not { } id || seen.Payload.Flag("offline") == true)
            return;
        if (seen.Payload.Text("eventType") == "Started" && (_begun ??= []).Count < Most)
            _begun.Add(id);
        else if (seen.Payload.Text("eventType") == "Ended")
            _begun?.Remove(id);
    }
}
