using System.Globalization;
using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>How the station's TransactionEvents reach the CSMS: queued while offline (E04, E08, E11, E12), repeated when they are not taken (E13).</summary>
[Binding]
public sealed class DeliverySteps(Bench bench, Conversation conversation)
{
    private const string Event = "TransactionEvent";
    private bool _holds;
    private TimeSpan _timeout;
    private TimeSpan _interval;

    /// <summary>The line is there again, and the CSMS sends a request before it answers anything.</summary>
    [When(@"^the network comes back and the CSMS at once sends (\w+)$")]
    public Task BackWith(string action) => BackAsync(action, []);

    /// <summary>The line is there again, and the CSMS sends a request with the payload of the table before it answers anything.</summary>
    [When(@"^the network comes back and the CSMS at once sends (\w+)$")]
    public Task BackWith(string action, DataTable table) => BackAsync(action, bench.Request(action, table));

    /// <summary>Tells the CSMS not to answer the next requests that have these values, or to answer them with a CALLERROR InternalError.</summary>
    [Given(@"^the CSMS will (not answer|refuse) (\d+|the configured \w+) (\w+) requests? with$")]
    public async Task WillNotTake(string how, string times, string action, DataTable table)
    {
        // Asked for now, as a question later would stand between what the station sends.
        _timeout = bench.Sut == Party.Station ? await SecondsAsync("MessageTimeout[Default]") : TimeSpan.Zero;
        _interval = bench.Sut == Party.Station ? await SecondsAsync("MessageAttemptInterval[TransactionEvent]") : TimeSpan.Zero;
        await bench.PerformAsync(OperatorActions.LetCsmsRefuse(bench.Identity, action, bench.Request(action, table), how == "refuse" ? "InternalError" : null, Number(times)));
    }

    /// <summary>The harness's station keeps its TransactionEvents back.</summary>
    [When("the station keeps its TransactionEvents back")]
    public Task Hold()
    {
        _holds = true;
        return bench.PerformAsync(OperatorActions.LetStationHoldEvents());
    }

    /// <summary>The harness's station sends the TransactionEvents that it kept back, or only the last of them.</summary>
    [When("^the station delivers the (TransactionEvents|last TransactionEvent) that it kept back$")]
    public Task Deliver(string which)
    {
        _holds = which != "TransactionEvents";
        return bench.ActAsync(OperatorActions.LetStationDeliver(onlyLast: _holds));
    }

    /// <summary>What the harness's station kept back it owes the CSMS, however the scenario ended.</summary>
    [AfterScenario]
    public Task DeliverRest() => _holds ? Deliver("TransactionEvents") : Task.CompletedTask;

    /// <summary>Expects that the station sends the TransactionEvents of the time it was offline, each as the table says: up to the end of the transaction, or to one of the time after.</summary>
    [Then("^every TransactionEvent that the station queued says" + StepSupport.Requirement)]
    public async Task Queued(string requirement, DataTable table)
    {
        var query = new FrameQuery { Sender = Party.Station, Action = Event, Payload = bench.Expectation(table), Requirement = requirement.OrNull() };
        ConnectionRecord? back = null;
        var late = query with { Within = TimeSpan.FromSeconds(bench.Statement.Timeouts.Reconnect + bench.Statement.Timeouts.Message) };
        await bench.Expect.UntilAsync(late, "the station to send the TransactionEvents that it queued", () => (back = Back()) is not null && IsWhole(back));
        var queued = Events(back!.Number).Where(frame => IsBefore(frame, back)).ToList();
        foreach (var frame in queued)
        {
            if (query.Payload.FirstMismatch(WireExpectations.Payload(frame)) is { } mismatch)
                throw bench.Expect.Violation(query, "A TransactionEvent that the station queued is not as expected.", frame, mismatch.Path, mismatch.Expected, mismatch.Actual);
        }

        if (queued.Count == 0)
            throw bench.Expect.Violation(query, "The station queued no TransactionEvent while it was offline.", back, null, "TransactionEvents of the time it was offline", "none");
    }

    /// <summary>
    /// Expects that the station sends the TransactionEvent of the table so many times in all, each time waiting longer by MessageAttemptInterval since the CSMS
    /// answered with a CALLERROR or had MessageTimeout to answer; and no more when it had the time for another.
    /// </summary>
    [Then(@"^the station sends the same TransactionEvent (\d+|the configured \w+) times$")]
    public async Task Repeats(string times, DataTable table)
    {
        var count = Number(times);
        var expected = bench.Expectation(table);
        var query = new FrameQuery { Sender = Party.Station, Action = Event, InAnyOrder = true, Requirement = "E13.FR.02" };
        var sent = await bench.Expect.FrameAsync(query, frame => IsCall(frame) && expected.FirstMismatch(WireExpectations.Payload(frame)) is null, "the station to send the TransactionEvent");
        conversation.Remember(sent);
        var first = sent;
        for (var before = 1; before < count; before++)
            sent = await NextAsync(first, sent, await FailedAtAsync(sent) + (_interval * before), before);

        await bench.Clock.PassAsync((_interval * count) + _timeout + ValueSource.TimeTolerance, CancellationToken.None);
        await conversation.ProbeAsync();
        if (Events(sent.Number).FirstOrDefault(frame => IsSame(frame, first)) is { } surplus)
            throw bench.Expect.Violation(query with { Requirement = "E13.FR.04" }, "The station sent the TransactionEvent too often.", surplus, null, $"{count} times", "once more");
    }

    // The connection that came after the last one was lost.
    private ConnectionRecord? Back() => bench.Records.OfType<ConnectionRecord>()
        .LastOrDefault(record => record.Kind is ConnectionEventKind.UpgradeAccepted or ConnectionEventKind.Disconnected) is { Kind: ConnectionEventKind.UpgradeAccepted } back
            ? back
            : null;

    private async Task BackAsync(string action, JsonObject payload)
    {
        bench.Cursor.MoveToEnd();
        await bench.PerformAsync(OperatorActions.LetCsmsSendOnceConnected(bench.Identity, action, payload));
        await bench.Network.RestoreAsync();
        conversation.Remember(await bench.Expect.RequestAsync(new FrameQuery
        {
            Sender = Party.Csms,
            Action = action,
            InAnyOrder = true,
            Within = TimeSpan.FromSeconds(bench.Statement.Timeouts.Reconnect),
        }));
    }

    private async Task<FrameRecord> NextAsync(FrameRecord first, FrameRecord last, DateTimeOffset due, int before)
    {
        FrameRecord? next = null;
        var query = new FrameQuery { Sender = Party.Station, Action = Event, Requirement = "E13.FR.02", Within = due - bench.Clock.Now + TimeSpan.FromSeconds(bench.Statement.Timeouts.Message) };
        await bench.Expect.UntilAsync(query, $"the station to send the TransactionEvent again (attempt {before + 1})", () => (next = Events(last.Number).FirstOrDefault(frame => IsSame(frame, first))) is not null);
        if ((next!.Timestamp - due).Duration() > ValueSource.TimeTolerance)
        {
            throw bench.Expect.Violation(query with { Requirement = "E13.FR.03" }, $"The station did not wait MessageAttemptInterval times {before} before it sent the TransactionEvent again.",
                next, null, $"{due:HH:mm:ss.fff}", $"{next.Timestamp:HH:mm:ss.fff}");
        }

        return next;
    }

    // The CSMS answered with a CALLERROR, or had its time to answer.
    private async Task<DateTimeOffset> FailedAtAsync(FrameRecord sent)
    {
        FrameRecord? error = null;
        await bench.Clock.UntilAsync(() => (error = bench.Wire.Since(sent.Number).OfType<FrameRecord>().FirstOrDefault(frame => frame.AnswersRecord == sent.Number)) is not null, _timeout, CancellationToken.None);
        return error?.Timestamp ?? sent.Timestamp + _timeout;
    }

    private async Task<TimeSpan> SecondsAsync(string variable) => conversation.Seconds(
        await conversation.VariableAsync("OCPPCommCtrlr", variable) ?? throw new InconclusiveException($"The station has no OCPPCommCtrlr.{variable}."));

    private int Number(string text) => int.Parse(bench.Values.Resolve(text) is { } value ? JsonText.Of(value) : text, CultureInfo.InvariantCulture);

    private IEnumerable<FrameRecord> Events(long after) => bench.Wire.Since(after).OfType<FrameRecord>().Where(IsCall);

    private static bool IsCall(FrameRecord frame) => frame is { Sender: Party.Station, Action: Event, Frame.Type: MessageType.Call };

    private static bool IsBefore(FrameRecord frame, ConnectionRecord back) =>
        DateTimeOffset.TryParse(WireExpectations.Value(frame, "timestamp"), CultureInfo.InvariantCulture, out var time) && time < back.Timestamp - ValueSource.TimeTolerance;

    // FIFO: what happened after the station was back comes behind the queue; a transaction that has ended is whole when no number is missing up to its end.
    private bool IsWhole(ConnectionRecord back)
    {
        var events = Events(back.Number).ToList();
        if (events.Exists(frame => !IsBefore(frame, back)))
            return true;
        if (events.Find(frame => WireExpectations.Value(frame, "eventType") == "Ended") is not { } ended)
            return false;
        var id = Id(ended);
        var numbers = Events(bench.Start).Where(frame => Id(frame) == id).Select(SeqNo).ToHashSet();
        return Enumerable.Range(numbers.Min(), SeqNo(ended) - numbers.Min()).All(numbers.Contains);
    }

    private static bool IsSame(FrameRecord frame, FrameRecord first) => Id(frame) == Id(first) && SeqNo(frame) == SeqNo(first);

    private static string? Id(FrameRecord frame) => WireExpectations.Value(frame, "transactionInfo.transactionId");

    private static int SeqNo(FrameRecord frame) => int.Parse(WireExpectations.Value(frame, "seqNo") ?? "0", CultureInfo.InvariantCulture);
}
