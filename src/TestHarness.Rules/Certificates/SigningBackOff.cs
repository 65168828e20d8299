using System.Globalization;
using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Certificates;

/// <summary>
/// A station whose request for a certificate was accepted waits for CertSigningWaitMinimum before it sends another (A02.FR.17), then twice as long each time (A02.FR.18), and gives up after CertSigningRepeatTimes
/// (A02.FR.19); after a certificate that it found invalid it waits for a trigger (A02.FR.20). A single early request may have another cause: two in a row have not.
/// </summary>
internal sealed class SigningBackOff() : WireRule(Description)
{
    private const string Waits = "A02.FR.17";
    private const string Doubles = "A02.FR.18";
    private const string Stops = "A02.FR.19";
    private const string Refused = "A02.FR.20";
    private const string Wait = "SecurityCtrlr.CertSigningWaitMinimum";
    private const string Times = "SecurityCtrlr.CertSigningRepeatTimes";
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    private static readonly RuleCard Description = new(
        "csr-back-off",
        "certificates",
        Party.Station,
        RuleCard.V2,
        "Each request for a certificate costs the authority behind the CSMS a check. Stations that repeat it without pause are blocked there, and their certificates expire.",
        new Requirement(Waits, "A further SignCertificate comes when CertSigningWaitMinimum is over."),
        new Requirement(Doubles, "From one SignCertificate to the next, the wait is doubled."),
        new Requirement(Stops, "SignCertificate is not repeated more often than CertSigningRepeatTimes says."),
        new Requirement(Refused, "After a certificate that the station found invalid, it sends SignCertificate only when it is triggered."));

    private static readonly string[] Told = [Wait, Times];

    private Dictionary<string, Series>? _series;
    private DateTimeOffset? _invalid;
    private (string Type, DateTimeOffset At)? _rejected;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange)
            _series = null;
        switch (seen.Frame?.Action)
        {
            case "TriggerMessage" or "BootNotification" when seen.IsRequest(Party.Csms) || seen.IsRequest(Party.Station):
                (_series, _invalid, _rejected) = (null, null, null);
                break;
            case "SecurityEventNotification" when seen.IsRequest(Party.Station) && seen.Payload.Text("type") == "InvalidChargingStationCertificate":
                _invalid = seen.At;
                break;
            case "SignCertificate" when seen.IsRequest(Party.Station):
                Asked(seen, TypeOf(seen.Payload));
                break;
            case "SignCertificate" when seen.IsResult(Party.Csms, "SignCertificate"):
                Answered(seen, TypeOf(seen.Request));
                break;
            case "CertificateSigned" when seen.IsRequest(Party.Csms):
                _series = null;
                break;
            case "CertificateSigned" when seen.IsResult(Party.Station, "CertificateSigned"):
                _rejected = seen.Payload.Text("status") == "Rejected" ? (TypeOf(seen.Request), seen.At) : null;
                break;
        }
    }

    private static string TypeOf(PayloadElement payload) => payload.Text("certificateType") ?? "ChargingStationCertificate";

    private void Asked(Observation seen, string type)
    {
        if (_rejected is { } rejected && rejected.Type == type && _invalid is { } invalid && (invalid - rejected.At).Duration() < Soon && seen.At - rejected.At < Soon)
        {
            _rejected = null;
            seen.Report(Breach(Refused, "The station found the signed certificate invalid, and asks for another that nobody triggered.", "SignCertificate only after a TriggerMessage", "SignCertificate"));
        }

        if (_series?.GetValueOrDefault(type) is not { AcceptedAt: { } accepted } series)
            return;
        series.AcceptedAt = null;
        series.Repeats++;
        if (Settings(seen) is { } settings && settings == series.Settings)
            Judge(seen, series, seen.At - accepted);
    }

    private void Judge(Observation seen, Series series, TimeSpan waited)
    {
        var (wait, times) = series.Settings!.Value;
        var expected = TimeSpan.FromSeconds((double)Math.Min(wait, 86400) * Math.Pow(2, Math.Min(series.Repeats - 1, 10)));
        series.Early = waited < expected * 0.9 - TimeSpan.FromSeconds(2) ? series.Early + 1 : 0;
        if (series.Early == 2)
            seen.Report(Breach(waited < TimeSpan.FromSeconds((double)wait * 0.9) ? Waits : Doubles, "The station asks again for a certificate that is still to come, and does not wait as long as is set.", $"after {Durations.Text(expected)}", $"after {Durations.Text(waited)}"));
        else if (series.Repeats == times + 2 && waited <= expected * 2)
            seen.Report(Breach(Stops, "The station goes on to ask for a certificate that does not come.", string.Create(CultureInfo.InvariantCulture, $"{times} repetitions"), $"{series.Repeats}"));
    }

    private void Answered(Observation seen, string type)
    {
        _series ??= [];
        if (seen.DeliveredPayload.Text("status") != "Accepted")
        {
            _series.Remove(type);
            return;
        }

        if (!_series.TryGetValue(type, out var series) || series.Settings != Settings(seen))
            _series[type] = series = new Series { Settings = Settings(seen) };
        series.AcceptedAt = seen.At;
    }

    private static (decimal Wait, decimal? Times)? Settings(Observation seen) => seen.Variables.Number(Wait) is { } wait and > 0 ? (wait, seen.Variables.Number(Times)) : null;

    private sealed class Series
    {
        internal (decimal Wait, decimal? Times)? Settings { get; init; }

        internal DateTimeOffset? AcceptedAt { get; set; }

        internal int Repeats { get; set; }

        internal int Early { get; set; }
    }
}
