using System.Globalization;
using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>Meter values: when they are taken, what they measure, whether they are signed (block J).</summary>
[Binding]
public sealed class MeterValueSteps(Bench bench, Conversation conversation)
{
    private const string Event = "TransactionEvent";
    private const string Comm = "OCPPCommCtrlr";
    private const string KeyRule = "PublicKeyWithSignedMeterValue";
    private static readonly TimeSpan s_same = ValueSource.TimeTolerance;

    /// <summary>
    /// Expects meter values of the scenario's EVSE for so many times, at the interval that is set and with the measurands that are set. Clock-aligned ones come in MeterValues or in a
    /// TransactionEvent, several messages may share a time.
    /// </summary>
    [Then(@"^the station reports meter values at (\d+) (clock-aligned|sampled) times" + StepSupport.Requirement)]
    public async Task ReportedAt(int count, string kind, string requirement)
    {
        var from = bench.Cursor.Position;
        var isClock = kind == "clock-aligned";
        var (interval, measurands) = isClock ? await SettingsAsync("AlignedDataCtrlr", "Interval", "Measurands") : await SettingsAsync("SampledDataCtrlr", "TxUpdatedInterval", "TxUpdatedMeasurands");
        var query = new FrameQuery
        {
            Sender = Party.Station,
            Action = isClock ? "MeterValues" : Event,
            Requirement = requirement.OrNull(),
            Within = (interval * (count + 1)) + TimeSpan.FromSeconds(bench.Statement.Timeouts.Message),
        };
        IEnumerable<MeterReading> Found() => MeterReading.In(bench.Wire.Since(from)).Where(reading => isClock ? IsClockAligned(reading) : IsSampled(reading));
        await bench.Expect.UntilAsync(query, $"the station to report {kind} meter values {count} times, every {interval.TotalSeconds:0} seconds", () => Times(Found().Where(IsOfEvse)).Count >= count);

        // What is taken at one time may be told in several messages.
        await bench.Clock.PassAsync(s_same, CancellationToken.None);
        var found = Found().ToList();
        Check(query, found, interval);
        foreach (var time in Times(found.Where(IsOfEvse)).Take(count))
            Measures(query, [.. found.Where(reading => IsOfEvse(reading) && (reading.Time - time).Duration() <= s_same)], found[0], measurands);
    }

    /// <summary>Expects that no clock-aligned value was taken while the scenario's transaction went on.</summary>
    [Then("^the station has reported no clock-aligned meter values during the transaction" + StepSupport.Requirement)]
    public void NoneDuring(string requirement)
    {
        var (began, ended) = (Time(Events().First()), Time(Events().Last()));
        var query = new FrameQuery { Sender = Party.Station, Action = "MeterValues", Requirement = requirement.OrNull() };
        if (MeterReading.In(bench.OwnRecords).FirstOrDefault(reading => IsClockAligned(reading) && reading.Time > began && reading.Time < ended) is { } unwanted)
            throw Wrong(query, "The station reported clock-aligned meter values during the transaction.", unwanted, "timestamp", $"none between {began:HH:mm:ss} and {ended:HH:mm:ss}", $"{unwanted.Time:HH:mm:ss}");
    }

    /// <summary>
    /// Expects the measurands of TxStartedMeasurands as values of context Transaction.Begin: in the first event where it tells the EVSE, otherwise at the latest in that of the start of charging
    /// (E01.FR.09, E01.FR.17).
    /// </summary>
    [Then("^the transaction has the meter values of its start" + StepSupport.Requirement)]
    public async Task AtStart(string requirement)
    {
        var events = Events().ToList();
        var (_, measurands) = await SettingsAsync("SampledDataCtrlr", null, "TxStartedMeasurands");
        var due = WireExpectations.Value(events[0], "evse.id") is not null ? events[0] : events.Find(frame => WireExpectations.Value(frame, "transactionInfo.chargingState") == "Charging") ?? events[^1];
        var query = new FrameQuery { Sender = Party.Station, Action = Event, Requirement = requirement.OrNull() };
        var readings = MeterReading.In(events.TakeWhile(frame => frame.Number <= due.Number)).Where(reading => reading.Context == "Transaction.Begin").ToList();
        if (readings.Count == 0)
            throw bench.Expect.Violation(query, "The transaction does not tell the meter values of its start.", due, "meterValue", "values of context Transaction.Begin", WireExpectations.Value(due, "meterValue") ?? "absent");
        Located(query, readings);
        Measures(query, readings, readings[0], measurands);
    }

    /// <summary>
    /// Expects of the event that ends the transaction the values that were kept for it: at the interval and with the measurands that are set for TxEnded, taken while the transaction went on;
    /// of sampled ones also those of the end. <c>alone</c> allows no other contexts, <c>signed</c> asks for signed values of the energy register, with the public key as the station is set.
    /// </summary>
    [Then("^the transaction ends with (clock-aligned|sampled) meter values((?: alone)?)((?:, signed)?)" + StepSupport.Requirement)]
    public async Task AtEnd(string kind, string alone, string signed, string requirement)
    {
        var component = kind == "clock-aligned" ? "AlignedDataCtrlr" : "SampledDataCtrlr";
        var context = kind == "clock-aligned" ? "Sample.Clock" : "Sample.Periodic";
        var (interval, measurands) = await SettingsAsync(component, "TxEndedInterval", "TxEndedMeasurands");
        var query = new FrameQuery { Sender = Party.Station, Action = Event, Requirement = requirement.OrNull() };
        var events = Events().ToList();
        var ended = events.Find(frame => WireExpectations.Value(frame, "eventType") == "Ended") ?? throw bench.Expect.Missing(query, "the station to end the transaction");
        var all = MeterReading.In([ended]).ToList();
        var readings = all.Where(reading => reading.Context == context).ToList();
        if (readings.Count == 0)
            throw bench.Expect.Violation(query, $"The transaction ends without {kind} meter values.", ended, "meterValue", $"values of context {context}", WireExpectations.Value(ended, "meterValue") ?? "absent");
        if (alone.OrNull() is not null && all.Find(reading => reading.Samples.Any(sample => MeterReading.ContextOf(sample) != context)) is { } other)
            throw Wrong(query, "The transaction ends with other meter values too.", other, "sampledValue", context, other.Context);
        if (kind == "sampled" && !all.Exists(reading => reading.Context == "Transaction.End"))
            throw bench.Expect.Violation(query, "The transaction ends without the meter values of its end.", ended, "meterValue", "values of context Transaction.End", "none");
        Check(query, readings, interval);
        Within(query, readings, Time(events[0]), Time(ended));
        foreach (var reading in readings)
            Measures(query, [reading], reading, measurands);
        if (signed.OrNull() is not null)
            await SignedAsync(query, all, events);
    }

    private async Task SignedAsync(FrameQuery query, IReadOnlyList<MeterReading> readings, IReadOnlyList<FrameRecord> events)
    {
        var rule = bench.Sut == Party.Csms ? conversation.SimulatedVariable(Comm, KeyRule) : await conversation.VariableAsync(Comm, KeyRule);
        foreach (var reading in readings)
        {
            foreach (var sample in reading.Samples.Where(sample => MeterReading.MeasurandOf(sample) == MeterReading.EnergyRegister && sample["phase"] is null))
            {
                if (sample["signedMeterValue"] is not { } value)
                    throw Wrong(query, "A value of the energy register is not signed.", reading, "sampledValue", "signedMeterValue", "absent");
                if (rule is "EveryMeterValue" or "Never" && HasKey(value) != (rule == "EveryMeterValue"))
                    throw Wrong(query, $"The station is set to tell its public key: {rule}.", reading, "sampledValue", rule == "Never" ? "no publicKey" : "publicKey", Key(value) ?? "absent");
            }
        }

        var tells = MeterReading.In(events).Any(reading => reading.Samples.Any(sample => sample["signedMeterValue"] is { } value && HasKey(value)));
        if (rule == "OncePerTransaction" && !tells)
            throw Wrong(query, "The station is set to tell its public key once in a transaction, and did not.", readings[0], "sampledValue", "publicKey", "none in the transaction");
    }

    private void Check(FrameQuery query, IReadOnlyList<MeterReading> readings, TimeSpan interval)
    {
        Located(query, readings);
        var times = Times(readings);
        for (var i = 1; i < times.Count; i++)
        {
            var passed = times[i] - times[i - 1];
            if ((passed - interval).Duration() > s_same)
            {
                throw Wrong(query, "The meter values are not taken at the interval that is set.", readings.First(reading => reading.Time == times[i]), "timestamp",
                    string.Create(CultureInfo.InvariantCulture, $"{interval.TotalSeconds:0} seconds after those before"), string.Create(CultureInfo.InvariantCulture, $"{passed.TotalSeconds:0.0} seconds"));
            }
        }
    }

    // Part 6 of 2.1: nothing but the state of charge is measured in the EV.
    private void Located(FrameQuery query, IEnumerable<MeterReading> readings)
    {
        if (bench.Version != OcppVersion.V21)
            return;
        foreach (var reading in readings)
        {
            if (reading.Samples.FirstOrDefault(sample => (string?)sample["location"] == "EV" && MeterReading.MeasurandOf(sample) != "SoC") is { } sample)
                throw Wrong(query, "A value other than the state of charge is said to be measured in the EV.", reading, "sampledValue", "SoC, or another location", MeterReading.MeasurandOf(sample));
        }
    }

    private void Measures(FrameQuery query, IReadOnlyList<MeterReading> readings, MeterReading about, IEnumerable<string> measurands)
    {
        var told = readings.SelectMany(reading => reading.Measurands).ToHashSet();
        if (measurands.Where(measurand => !told.Contains(measurand)).ToList() is { Count: > 0 } missing)
            throw Wrong(query, "Measurands are set that the meter values do not have.", readings.Count > 0 ? readings[0] : about, "sampledValue", string.Join(", ", missing), told.Count == 0 ? "no values" : string.Join(", ", told));
    }

    private void Within(FrameQuery query, IEnumerable<MeterReading> readings, DateTimeOffset began, DateTimeOffset ended)
    {
        if (readings.FirstOrDefault(reading => reading.Time < began - s_same || reading.Time > ended + s_same) is { } strange)
            throw Wrong(query, "A meter value was not taken during the transaction.", strange, "timestamp", $"between {began:HH:mm:ss} and {ended:HH:mm:ss}", $"{strange.Time:HH:mm:ss}");
    }

    private ExpectationException Wrong(FrameQuery query, string message, MeterReading about, string property, string expected, string actual) =>
        bench.Expect.Violation(query with { Action = about.Frame.Action! }, message, about.Frame, $"{about.Path}.{property}", expected, actual);

    private async Task<(TimeSpan Interval, string[] Measurands)> SettingsAsync(string component, string? interval, string measurands)
    {
        var every = interval is null ? "0" : await ValueAsync(component, interval);
        var list = await ValueAsync(component, measurands);
        return (conversation.Seconds(every), list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<string> ValueAsync(string component, string variable) => bench.Sut == Party.Csms
        ? conversation.SimulatedVariable(component, variable) ?? (variable == "TxUpdatedInterval" ? "60" : MeterReading.EnergyRegister)
        : await conversation.VariableAsync(component, variable) ?? throw new InconclusiveException($"The station has no {component}.{variable}.");

    private bool IsOfEvse(MeterReading reading) => reading.EvseId is not { } id || id == bench.EvseId;

    // A TransactionEvent says with its triggerReason that the clock is the reason; in the last one they are kept values.
    private static bool IsClockAligned(MeterReading reading) =>
        reading.IsOfClock && (reading.IsOfMeterValues || WireExpectations.Value(reading.Frame, "triggerReason") == "MeterValueClock");

    private static bool IsSampled(MeterReading reading) =>
        reading is { IsOfMeterValues: false, Context: "Sample.Periodic" } && WireExpectations.Value(reading.Frame, "triggerReason") == "MeterValuePeriodic";

    private IEnumerable<FrameRecord> Events()
    {
        var id = JsonText.Of(bench.Values.Memory.Recall("transactionId"));
        return bench.OwnRecords.Calls(Party.Station, Event).Where(frame => WireExpectations.Value(frame, "transactionInfo.transactionId") == id);
    }

    private static DateTimeOffset Time(FrameRecord frame) => DateTimeOffset.Parse(WireExpectations.Value(frame, "timestamp")!, CultureInfo.InvariantCulture);

    // What is taken at one time may be told with moments between.
    private static List<DateTimeOffset> Times(IEnumerable<MeterReading> readings)
    {
        var times = new List<DateTimeOffset>();
        foreach (var time in readings.Select(reading => reading.Time).Order())
        {
            if (times.Count == 0 || time - times[^1] > s_same)
                times.Add(time);
        }

        return times;
    }

    private static bool HasKey(JsonNode signed) => !string.IsNullOrEmpty(Key(signed));

    private static string? Key(JsonNode signed) => (string?)signed["publicKey"];
}
