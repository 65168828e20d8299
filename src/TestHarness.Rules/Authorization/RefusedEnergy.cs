using System.Globalization;
using TestHarness.Ocpp;
using TestHarness.Rules.MeterValues;

namespace TestHarness.Rules.Authorization;

/// <summary>
/// After its token was refused, a transaction that may go on (StopTxOnInvalidId false) gets no more energy than MaxEnergyOnInvalidId (E05.FR.02, E05.FR.03). Counted from the first reading after the refusal, with a tenth,
/// and a kilowatt-hour, to spare. Silent until the station told both variables.
/// </summary>
internal sealed class RefusedEnergy() : WireRule(Description)
{
    private const string Stops = "E05.FR.02";
    private const string Switch = "TxCtrlr.StopTxOnInvalidId";
    private const string Most = "TxCtrlr.MaxEnergyOnInvalidId";
    private const string Register = "Energy.Active.Import.Register";

    private static readonly RuleCard Description = new(
        "refused-token-energy",
        "authorization",
        Party.Station,
        RuleCard.V2,
        "An operator leaves a driver whose card was blocked enough to get home. A station that does not count gives away a whole charge.",
        new Requirement(Stops, "After its token was refused, a transaction gets no more energy than MaxEnergyOnInvalidId."));

    private static readonly string[] Told = [Switch, Most];

    private Recent<string, Refusal>? _refusals;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Csms, "TransactionEvent") && seen.IsDelivered)
            Answer(seen);
        else if (_refusals is not null && seen.IsRequest(Party.Station, "TransactionEvent"))
            Event(seen);
        else if (seen.IsResult(Party.Station, "RequestStartTransaction") || seen.IsResult(Party.Csms, "Authorize"))
            _refusals = null;
    }

    private void Answer(Observation seen)
    {
        if (seen.DeliveredPayload.Text("idTokenInfo", "status") is not { } status || seen.Request.Text("transactionInfo", "transactionId") is not { } id)
            return;
        _refusals?.Remove(id);
        if (status != "Accepted" && seen.Variables.Flag(Switch) is false && seen.Variables.Number(Most) is { } most and >= 0 && seen.Request.Text("eventType") != "Ended" && seen.Request.Time("timestamp") is { } at)
            (_refusals ??= new(64)).Add(id, new Refusal(status, most, at + (seen.At - at).Duration()), out _);
    }

    private void Event(Observation seen)
    {
        if (seen.Payload.Text("transactionInfo", "transactionId") is not { } id || !_refusals!.TryGet(id, out var refusal))
            return;
        if (seen.Payload.Has("idToken") || seen.Variables.Flag(Switch) is not false || seen.Variables.Number(Most) != refusal.Most)
        {
            _refusals.Remove(id);
            return;
        }

        foreach (var reading in seen.Readings)
        {
            // By the clock of the station, so that what waited in a queue is not taken for new.
            if (reading.Time > refusal.At && Energy(reading) is { } energy)
                Count(seen, id, refusal, energy);
        }
    }

    private void Count(Observation seen, string id, Refusal refusal, decimal energy)
    {
        refusal.From ??= energy;
        var given = energy - refusal.From.Value;
        if (given <= (refusal.Most * 1.1m) + 1000)
            return;
        _refusals!.Remove(id);
        seen.Report(Breach(
            Stops,
            $"Transaction {id} charges on, after the CSMS answered that its token is {refusal.Status}.",
            string.Create(CultureInfo.InvariantCulture, $"at most {refusal.Most} Wh"),
            string.Create(CultureInfo.InvariantCulture, $"{given:0} Wh"),
            "meterValue"));
    }

    // The whole energy at the outlet: of all phases, in Wh.
    private static decimal? Energy(MeterReading reading)
    {
        foreach (var sample in reading.Samples)
        {
            if (sample.Measurand != Register || sample.Sample.Has("phase") || sample.Sample.Text("location") is not (null or "Outlet") || sample.Value is not { } value || sample.Multiplier is < -6 or > 6)
                continue;
            if (sample.Unit is null or "Wh" or "kWh")
                return value * (sample.Unit == "kWh" ? 1000 : 1) * (decimal)Math.Pow(10, sample.Multiplier);
        }

        return null;
    }

    /// <summary>A token that was refused; at a time by the station's clock that is not before the answer.</summary>
    private sealed record Refusal(string Status, decimal Most, DateTimeOffset At)
    {
        internal decimal? From { get; set; }
    }
}
