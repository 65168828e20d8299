using System.Globalization;
using TestHarness.Ocpp;

namespace TestHarness.Rules.MeterValues;

/// <summary>
/// While a transaction charges, its values come at the interval that is set (J02.FR.11; OCPP 1.6 section 9.1.19). Told when none came for five intervals, and ten minutes, on a connection on which the
/// station says other things, and nothing of the transaction waits in its queue. Silent until the station told interval and measurands.
/// </summary>
internal sealed class MissingValues() : WireRule(Description)
{
    private const string Periodic = "J02.FR.11";
    private const string Periodic16 = "OCPP 1.6 §9.1.19";
    private const string Interval = "SampledDataCtrlr.TxUpdatedInterval";
    private const string Measurands = "SampledDataCtrlr.TxUpdatedMeasurands";
    private const string Enabled = "SampledDataCtrlr.Enabled";
    private const string Interval16 = "MeterValueSampleInterval";
    private const string Measurands16 = "MeterValuesSampledData";
    private const int Most = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly RuleCard Description = new(
        "meter-values-sent",
        "meter values",
        Party.Station,
        RuleCard.Every,
        "A driver's app, load management and running costs live on the values that come during a transaction. A station that stops sending them looks as if nothing flowed.",
        new Requirement(Periodic, "While a transaction charges, its values come at TxUpdatedInterval.", RuleWeight.Should),
        new Requirement(Periodic16, "During a transaction, its values come at MeterValueSampleInterval.", RuleWeight.Should));

    private static readonly string[] Told = [Interval, Measurands, Enabled, Interval16, Measurands16];

    private Recent<string, DateTimeOffset>? _heard;
    private decimal? _interval;
    private bool _isBlocked;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification"))
            (_heard, _isBlocked) = (null, false);
        else if (seen.Frame?.Action is "TransactionEvent" or "StartTransaction" or "StopTransaction" or "MeterValues")
            OfTransaction(seen);
        else if (_heard is not null && !_isBlocked && seen.IsRequest(Party.Station))
            Missing(seen);
    }

    // What is refused or not answered comes again, and holds up what is behind it.
    private void OfTransaction(Observation seen)
    {
        if (seen.IsRequest(Party.Station))
            _isBlocked = true;
        else if (seen.IsResult(Party.Csms, seen.Frame!.Action!))
            _isBlocked = false;
        if (seen.Version != OcppVersion.V16)
            Event(seen);
        else if (seen.IsRequest(Party.Station, "MeterValues"))
            Metered(seen);
        else if (seen.IsRequest(Party.Station))
            // A stop under a number of its own may be that of any transaction.
            _heard = null;
        else if (seen.IsResult(Party.Csms, "StartTransaction") && seen.DeliveredPayload.Text("idTagInfo", "status") == "Accepted" && seen.DeliveredPayload.Number("transactionId") is { } started)
            Hear(Id(started), seen.At, isNew: true);
    }

    // The number of the transaction may be left out.
    private void Metered(Observation seen)
    {
        foreach (var (id, _) in (_heard?.Entries ?? []).ToList())
            Hear(id, seen.At, isNew: false);
    }

    private void Event(Observation seen)
    {
        if (seen.Event is not { } read)
            return;
        if (read.Type == "Ended" || read.IsOffline || read.ChargingState is not (null or "Charging"))
            _heard?.Remove(read.Id);
        else
            Hear(read.Id, seen.At, isNew: read.ChargingState == "Charging");
    }

    private void Hear(string id, DateTimeOffset at, bool isNew)
    {
        if (!isNew && _heard?.TryGet(id, out _) is not true)
            return;
        _heard ??= new(Most);
        _heard.Set(id, at);
    }

    private void Missing(Observation seen)
    {
        var interval = IntervalOf(seen);
        if (interval != _interval)
        {
            Restart(seen.At);
            _interval = interval;
        }

        if (interval is not > 0)
            return;
        var due = TimeSpan.FromSeconds((double)Math.Min(interval.Value, 86400) * 5);
        var (id, heard) = _heard!.Entries.FirstOrDefault();
        if (id is null || seen.At - heard <= (due > Patience ? due : Patience))
            return;
        _heard.Remove(id);
        seen.Report(Breach(
            seen.Version == OcppVersion.V16 ? Periodic16 : Periodic,
            $"Transaction {id} goes on, and no values of it come.",
            string.Create(CultureInfo.InvariantCulture, $"every {interval} s"),
            $"none for {Durations.Text(seen.At - heard)}"));
    }

    // Another interval, or one that was not known, counts from when it was seen.
    private void Restart(DateTimeOffset at)
    {
        foreach (var (id, _) in _heard!.Entries.ToList())
            _heard.Set(id, at);
    }

    private static decimal? IntervalOf(Observation seen)
    {
        var is16 = seen.Version == OcppVersion.V16;
        if (string.IsNullOrWhiteSpace(seen.Variables.Text(is16 ? Measurands16 : Measurands)) || (!is16 && seen.Variables.Flag(Enabled) is false))
            return null;
        return seen.Variables.Number(is16 ? Interval16 : Interval);
    }

    private static string Id(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
