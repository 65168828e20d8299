using TestHarness.Ocpp;

namespace TestHarness.Rules.Reservations;

/// <summary>A reservation ends in the future (field expiryDateTime of ReserveNowRequest). An hour is left for clocks that differ.</summary>
internal sealed class ReservationTimes() : WireRule(Description)
{
    private const string Expiry = "ReserveNowRequest.expiryDateTime";
    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(1);

    private static readonly RuleCard Description = new(
        "reservation-expiry",
        "reservations",
        Party.Csms,
        RuleCard.Every,
        "A reservation that ended before it was made is over at once: the driver was promised a place that nobody keeps. Local time written as UTC is the usual cause.",
        new Requirement(Expiry, "A reservation ends in the future.", RuleWeight.Trap));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsRequest(Party.Csms, "ReserveNow"))
            return;
        var path = seen.Version == OcppVersion.V16 ? "expiryDate" : "expiryDateTime";
        if (seen.Payload.Time(path) is { } expiry && expiry < seen.At - Tolerance)
            seen.Report(Breach(Expiry, "The reservation ended before it was made.", $"after {seen.At:O}", seen.Payload.Text(path), path));
    }
}
