using System.Globalization;
using TestHarness.Ocpp;

namespace TestHarness.Rules.MeterValues;

/// <summary>
/// Within a transaction the registers of a meter only rise (J02.FR.16; OCPP 1.6 section 7.31), in the order of their times and not of the messages. After a start of
/// the station, when a meter may have been replaced, it begins anew.
/// </summary>
internal sealed class MeterRegisters() : WireRule(Description)
{
    private const string Rises = "J02.FR.16";
    private const string Rises16 = "OCPP 1.6 §7.31";
    private const int Most = 128;

    private static readonly RuleCard Description = new(
        "meter-register-rises",
        "meter values",
        Party.Station,
        RuleCard.Every,
        "What is charged for is the difference of two readings of a register. One that falls back within a transaction gives energy away, or bills it twice.",
        new Requirement(Rises, "The values of a register rise in time within a transaction."),
        new Requirement(Rises16, "The values of a register rise in time within a transaction."));

    private Recent<(string Owner, string Register), RegisterPoint>? _latest;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "BootNotification"))
            _latest?.Clear();
        else if (seen.IsResult(Party.Csms, "StartTransaction"))
            Start(seen);
        else if (seen.IsRequest(Party.Station) && seen.Frame!.Action is "TransactionEvent" or "MeterValues" or "StopTransaction" && Owner(seen) is { } owner)
            Read(seen, owner);
    }

    // Of 1.6, numbers below 1 stand for transactions whose number is not known yet.
    private static string? Owner(Observation seen) => seen.Payload.Text("transactionInfo", "transactionId")
        ?? (seen.Payload.Number("transactionId") is { } id and > 0 ? id.ToString(CultureInfo.InvariantCulture) : null);

    // In 1.6 a number may be given again to another transaction.
    private void Start(Observation seen)
    {
        var owner = seen.Payload.Number("transactionId")?.ToString(CultureInfo.InvariantCulture);
        foreach (var (key, _) in (_latest?.Entries ?? []).Where(entry => entry.Key.Owner == owner).ToList())
            _latest!.Remove(key);
    }

    private void Read(Observation seen, string owner)
    {
        foreach (var reading in seen.Readings)
        {
            if (reading.Time is not { } time)
                continue;
            foreach (var sample in reading.Samples)
            {
                if (sample.Measurand.EndsWith(".Register", StringComparison.Ordinal) && sample.Value is { } value && sample.Sample.Text("format") != "SignedData")
                {
                    var key = Key(sample.Measurand, sample.Sample.Text("phase"), sample.Sample.Text("location") ?? "Outlet", sample.Unit ?? "Wh", sample.Multiplier);
                    Note(seen, (owner, key), new RegisterPoint(time, value), $"{sample.Path}.value");
                }
            }
        }
    }

    private void Note(Observation seen, (string Owner, string Register) key, RegisterPoint point, string path)
    {
        _latest ??= new(Most);
        if (_latest.TryGet(key, out var latest))
        {
            if (latest.FallsTo(point))
                Report(seen, key.Owner, latest, point, path);
            else if (point.FallsTo(latest))
                Report(seen, key.Owner, point, latest, path);
            if (point.Time < latest.Time)
                return;
            _latest.Remove(key);
        }

        _latest.Add(key, point, out _);
    }

    private void Report(Observation seen, string owner, RegisterPoint before, RegisterPoint after, string path) => seen.Report(Breach(
        seen.Version == OcppVersion.V16 ? Rises16 : Rises,
        string.Create(CultureInfo.InvariantCulture, $"In transaction {owner} the register shows {before.Value} at {before.Time:O}, and less at {after.Time:O}."),
        string.Create(CultureInfo.InvariantCulture, $"at least {before.Value}"),
        string.Create(CultureInfo.InvariantCulture, $"{after.Value}"),
        path));

    // Values in other units, or of other places, are not compared.
    private static string Key(string measurand, string? phase, string location, string unit, long multiplier) =>
        string.Create(CultureInfo.InvariantCulture, $"{measurand}/{phase}/{location}/{unit}/{multiplier}");
}
