using System.Globalization;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Steps.States;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>Limits of a transaction in cost, energy and time (E16), as the station tells them.</summary>
[Binding]
public sealed class LimitSteps(Bench bench, Conversation conversation, ChargingSessions sessions)
{
    private const string Event = "TransactionEvent";
    private const string Limit = "transactionInfo.transactionLimit";
    private long _seen;

    /// <summary>The driver sets or changes a limit of energy or time at the station.</summary>
    [When(@"^the driver limits the transaction to (\d+) (Wh|seconds)$")]
    public Task DriverLimits(string value, string unit) => LimitAsync(unit == "Wh" ? "maxEnergy" : "maxTime", value);

    /// <summary>The driver sets or changes the limit of cost at the station.</summary>
    [When(@"^the driver limits the transaction to a cost of (\S+)$")]
    public Task DriverLimitsCost(string value) => LimitAsync("maxCost", value);

    /// <summary>Lets the CSMS's operator have it limit the transaction, or the next one that starts.</summary>
    [When(@"^the operator lets the CSMS limit the ((?:next )?)transaction to (\d+|the configured \w+) (Wh|seconds)$")]
    public Task CsmsLimits(string next, string value, string unit) => CsmsLimitsAsync(next, unit == "Wh" ? "maxEnergy" : "maxTime", (decimal)conversation.Seconds(value).TotalSeconds);

    /// <summary>The same, with a limit of cost.</summary>
    [When(@"^the operator lets the CSMS limit the ((?:next )?)transaction to a cost of (\S+)$")]
    public Task CsmsLimitsCost(string next, string value) => CsmsLimitsAsync(next, "maxCost", decimal.Parse(value, CultureInfo.InvariantCulture));

    /// <summary>Expects a TransactionEvent that tells the limit of the transaction, as the table says, behind the last one that a step expected.</summary>
    [Then("^the station tells the limit of the transaction" + StepSupport.Requirement)]
    public async Task Told(string requirement, DataTable table)
    {
        FrameRecord? found = null;
        var expected = bench.Expectation(table);
        var query = new FrameQuery { Sender = Party.Station, Action = Event, Payload = expected, Requirement = requirement.OrNull() };
        if (!await bench.Clock.UntilAsync(() => (found = Telling().FirstOrDefault(frame => expected.FirstMismatch(WireExpectations.Payload(frame)) is null)) is not null,
            TimeSpan.FromSeconds(bench.Statement.Timeouts.Message), CancellationToken.None)
            && Telling().LastOrDefault() is { } other
            && expected.FirstMismatch(WireExpectations.Payload(other)) is { } mismatch)
        {
            throw bench.Expect.Violation(query, "The station told another limit of the transaction.", other, mismatch.Path, mismatch.Expected, mismatch.Actual);
        }

        if (found is null)
            throw bench.Expect.Missing(query, "the station to tell the limit of the transaction");
        Take(found);
    }

    /// <summary>Expects a further TransactionEvent, which goes on with the transaction and does not tell its limit again.</summary>
    [Then("^the next TransactionEvent tells no limit" + StepSupport.Requirement)]
    public async Task ToldOnce(string requirement)
    {
        FrameRecord? next = null;
        var query = new FrameQuery { Sender = Party.Station, Action = Event, Requirement = requirement.OrNull() };
        await bench.Expect.UntilAsync(query, "the station to send another TransactionEvent", () => (next = Events().FirstOrDefault()) is not null);
        (string, string)[] rows = [("eventType", "Updated"), (Limit, "is absent")];
        if (PayloadExpectation.From(rows, bench.Values).FirstMismatch(WireExpectations.Payload(next!)) is { } mismatch)
            throw bench.Expect.Violation(query, "The TransactionEvent is not as expected.", next!, mismatch.Path, mismatch.Expected, mismatch.Actual);
        Take(next!);
    }

    /// <summary>Expects that energy transfer is suspended, or the transaction ended by its stop points, because a limit is reached.</summary>
    [Then(@"^the (energy|time|cost) limit is reached((?: \d+ seconds after the transaction began)?)$")]
    public Task Reached(string limit, string after) => ReachedAsync(limit, after, []);

    /// <summary>The same, and what the event must tell besides.</summary>
    [Then(@"^the (energy|time|cost) limit is reached((?: \d+ seconds after the transaction began)?)$")]
    public Task Reached(string limit, string after, DataTable table) => ReachedAsync(limit, after, table.Pairs());

    private async Task ReachedAsync(string limit, string after, IEnumerable<(string Path, string Matcher)> rows)
    {
        var session = await sessions.AtAsync(bench.EvseId);
        var ends = session.StopPoints.Contains("EnergyTransfer");
        var trigger = $"{CultureInfo.InvariantCulture.TextInfo.ToTitleCase(limit)}LimitReached";
        var query = new FrameQuery
        {
            Sender = Party.Station,
            Action = Event,
            Payload = PayloadExpectation.From(
                [("triggerReason", trigger), ("eventType", ends ? "Ended" : "Updated"), ("transactionInfo.chargingState", ends ? "EVConnected" : "SuspendedEVSE"), .. rows], bench.Values),
            Requirement = ends ? "E16.FR.06" : "E16.FR.05",
            Within = TimeSpan.FromSeconds(bench.Statement.Timeouts.Step),
        };
        var record = await bench.Expect.FrameAsync(
            query, frame => sessions.IsEvent(session, frame) && WireExpectations.Value(frame, "triggerReason")?.EndsWith("LimitReached", StringComparison.Ordinal) == true, $"the station to report {trigger}");
        if (after.Between("", "seconds after the transaction began") is { } seconds)
            CheckTime(record, query, conversation.Seconds(seconds));
        conversation.Remember(record);
        session.Change(session.Facts with { EnergyFlows = false });
        _seen = record.Number;
    }

    // A limit that was already passed when it was set takes effect at once (E16.FR.10).
    private void CheckTime(FrameRecord record, FrameQuery query, TimeSpan limit)
    {
        var id = WireExpectations.Value(record, "transactionInfo.transactionId");
        var began = bench.Records.OfType<FrameRecord>().First(frame => IsCall(frame) && WireExpectations.Value(frame, "transactionInfo.transactionId") == id).Timestamp;
        var told = bench.Wire.Since(_seen - 1)[0].Timestamp;
        var due = began + limit > told ? began + limit : told;
        if ((record.Timestamp - due).Duration() > ValueSource.TimeTolerance)
        {
            throw bench.Expect.Violation(query with { Requirement = WireExpectations.Value(record, "triggerReason") == "TimeLimitReached" ? "E16.FR.09" : "E16.FR.16" }, "The station acted on the limit at another time.", record, null,
                $"{(due - began).TotalSeconds:0} seconds after the transaction began", $"after {(record.Timestamp - began).TotalSeconds:0.0} seconds");
        }
    }

    private async Task CsmsLimitsAsync(string next, string limit, decimal value)
    {
        var id = next.OrNull() is null ? (await sessions.AtAsync(bench.EvseId)).TransactionId : null;
        await bench.ActAsync(OperatorActions.LetCsmsLimit(bench.Identity, id, limit, value));
    }

    private Task LimitAsync(string limit, string value) => bench.ActAsync(OperatorActions.LimitTransaction(bench.EvseId, limit, decimal.Parse(value, CultureInfo.InvariantCulture)));

    private void Take(FrameRecord record)
    {
        bench.Cursor.Consume(record, inAnyOrder: false);
        conversation.Remember(record);
        _seen = record.Number;
    }

    private IEnumerable<FrameRecord> Telling() => Events().Where(frame => WireExpectations.Value(frame, Limit) is not null);

    private IEnumerable<FrameRecord> Events() => bench.Wire.Since(Math.Max(_seen, bench.Start)).OfType<FrameRecord>().Where(IsCall);

    private static bool IsCall(FrameRecord frame) => frame is { Sender: Party.Station, Action: Event, Frame.Type: MessageType.Call };
}
