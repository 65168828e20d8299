using System.Text.Json.Nodes;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Benches;

/// <summary>Waits for frames and connection events, compares them, consumes them. What it does not find becomes an <see cref="ExpectationException"/>.</summary>
public sealed class WireExpectations(Bench bench)
{
    /// <summary>Expects a CALL or SEND; the first one ahead with the right sender and action is the one compared.</summary>
    public Task<FrameRecord> RequestAsync(FrameQuery query, CancellationToken cancellation = default) =>
        FrameAsync(query, frame => frame.Frame.Type is MessageType.Call or MessageType.Send && frame.Action == query.Action, query.What ?? $"{Name(query.Sender)} to send {query.Action}", cancellation);

    /// <summary>Expects the answer to a CALL: a CALLRESULT whose payload meets the query.</summary>
    public async Task<FrameRecord> AnswerAsync(FrameRecord call, FrameQuery query, CancellationToken cancellation = default)
    {
        var record = await ReplyAsync(call, query, cancellation);
        if (record.Frame.Type == MessageType.CallError)
        {
            throw Violation(query, $"{Name(query.Sender)} answered {query.Action} with a CALLERROR.", record, null, "a CALLRESULT",
                $"{record.Frame.ErrorCode}: {record.Frame.ErrorDescription}");
        }

        Compare(query, record);
        return record;
    }

    /// <summary>Expects a CALLERROR with one of the given codes as the answer to a CALL.</summary>
    public async Task<FrameRecord> ErrorAsync(FrameRecord call, FrameQuery query, IReadOnlyList<string> codes, CancellationToken cancellation = default)
    {
        var record = await ReplyAsync(call, query, cancellation);
        return record.Frame.Type == MessageType.CallError && codes.Contains(record.Frame.ErrorCode!)
            ? record
            : throw Violation(query, $"{Name(query.Sender)} should have refused {query.Action}.", record, null, "a CALLERROR " + string.Join(" or ", codes), record.Frame.ErrorCode ?? "a CALLRESULT");
    }

    /// <summary>Expects something that the wire shows, whatever it is.</summary>
    /// <param name="query">Who is to blame when it does not come, for which requirement, and how long it has.</param>
    /// <param name="what">What is awaited, for the message: "the station to send Heartbeat".</param>
    /// <param name="look">Whether it is there.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task UntilAsync(FrameQuery query, string what, Func<bool> look, CancellationToken cancellation = default)
    {
        var timeout = query.Within ?? TimeSpan.FromSeconds(bench.Statement.Timeouts.Message);
        if (!await WaitAsync(what, look, timeout, cancellation))
            throw Missing(query, what, timeout);
    }

    /// <summary>Expects a connection event.</summary>
    public async Task<ConnectionRecord> EventAsync(Party side, string what, Func<ConnectionRecord, bool> isIt, TimeSpan? within = null, bool inAnyOrder = false, string? requirement = null, CancellationToken cancellation = default)
    {
        ConnectionRecord? found = null;
        var timeout = within ?? TimeSpan.FromSeconds(bench.Statement.Timeouts.Reconnect);
        bool Look() => (found = bench.Cursor.Ahead(inAnyOrder).OfType<ConnectionRecord>().FirstOrDefault(isIt)) is not null;
        if (!await WaitAsync(what, Look, timeout, cancellation))
        {
            throw new ExpectationException(
                Finding(side, requirement, $"Expected {what} within {timeout.TotalSeconds:0} seconds; it did not come.{Instead()}") with { Expected = what },
                nothingCame: true);
        }

        bench.Cursor.Consume(found!, inAnyOrder);
        return found!;
    }

    /// <summary>Expects a CALL or SEND whose payload meets the query, among others with its sender and action; consumes nothing.</summary>
    public async Task<FrameRecord> AmongOthersAsync(FrameQuery query, CancellationToken cancellation = default)
    {
        FrameRecord? found = null;
        var what = $"{Name(query.Sender)} to send {query.Action} with {string.Join(", ", query.Payload.Rows.Select(row => $"{row.Path} {row.Matcher.Description}"))}";
        var timeout = query.Within ?? TimeSpan.FromSeconds(bench.Statement.Timeouts.Message);
        bool Look() => (found = Requests(query.Sender, query.Action).FirstOrDefault(frame => query.Payload.FirstMismatch(Payload(frame)) is null)) is not null;
        if (!await WaitAsync(what, Look, timeout, cancellation))
            throw Missing(query, what, timeout);

        return found!;
    }

    /// <summary>Expects that a kind of frame does not come until now; ask something that must be answered after it first.</summary>
    public void NotSent(Party sender, string action, Func<FrameRecord, bool>? about = null, string? requirement = null)
    {
        var unwanted = Requests(sender, action).FirstOrDefault(frame => about?.Invoke(frame) ?? true);
        if (unwanted is not null)
        {
            throw new ExpectationException(Finding(sender, requirement, $"{Name(sender)} sent {action}, which it must not do here.") with
            {
                RecordNumber = unwanted.Number,
                Expected = $"no {action}",
                Actual = unwanted.Frame.Text,
            });
        }
    }

    /// <summary>The payload of a frame as JSON.</summary>
    public static JsonNode? Payload(FrameRecord frame) => frame.Frame.Payload.IsEmpty ? null : JsonNode.Parse(frame.Frame.Payload.Span);

    /// <summary>A value of a frame's payload as text; null when it is absent.</summary>
    public static string? Value(FrameRecord frame, string path)
    {
        var places = PayloadPath.Parse(path).Find(Payload(frame));
        return places.Count == 0 ? null : JsonText.Of(places[0].Value);
    }

    /// <summary>An expectation that is not met, told about a record.</summary>
    public ExpectationException Violation(FrameQuery query, string message, WireRecord record, string? path, string expected, string actual) =>
        new(Finding(query.Sender, Requirement(query, path), message) with { RecordNumber = record.Number, Path = path, Expected = expected, Actual = actual });

    /// <summary>Expects the first frame ahead that the query's sender sent and that <paramref name="isIt"/> recognises.</summary>
    /// <param name="query">What is expected of it.</param>
    /// <param name="isIt">Recognises it.</param>
    /// <param name="what">What is awaited, for the message: "the station to send Heartbeat".</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<FrameRecord> FrameAsync(FrameQuery query, Func<FrameRecord, bool> isIt, string what, CancellationToken cancellation = default)
    {
        FrameRecord? found = null;
        var timeout = query.Within ?? TimeSpan.FromSeconds(bench.Statement.Timeouts.Message);
        bool Look() => (found = bench.Cursor.Ahead(query.InAnyOrder).OfType<FrameRecord>()
            .FirstOrDefault(frame => frame.Sender == query.Sender && isIt(frame) && (query.About?.Invoke(frame) ?? true))) is not null;
        if (!await WaitAsync(what, Look, timeout, cancellation))
            throw Missing(query, what, timeout);

        bench.Cursor.Consume(found!, query.InAnyOrder);
        Compare(query, found!);
        return found!;
    }

    /// <summary>An expectation that was not met because nothing came in time.</summary>
    public ExpectationException Missing(FrameQuery query, string what) => Missing(query, what, query.Within ?? TimeSpan.FromSeconds(bench.Statement.Timeouts.Message));

    private ExpectationException Missing(FrameQuery query, string what, TimeSpan timeout) => new(
        Finding(query.Sender, Requirement(query, ""), $"Expected {what} within {timeout.TotalSeconds:0} seconds; it did not come.{Instead()}") with { Expected = what },
        nothingCame: true);

    private IEnumerable<FrameRecord> Requests(Party sender, string action) => bench.Cursor.Ahead(inAnyOrder: true).OfType<FrameRecord>()
        .Where(frame => frame.Sender == sender && frame.Frame.Type is MessageType.Call or MessageType.Send && frame.Action == action);

    // An answer belongs to its CALL: it is found wherever it stands, and what was sent before it remains ahead of the cursor.
    private async Task<FrameRecord> ReplyAsync(FrameRecord call, FrameQuery query, CancellationToken cancellation)
    {
        FrameRecord? reply = null;
        var what = $"{Name(query.Sender)} to answer {query.Action}";
        var timeout = query.Within ?? TimeSpan.FromSeconds(bench.Statement.Timeouts.Answer);
        bool Look() => (reply = bench.Wire.Since(call.Number).OfType<FrameRecord>()
            .FirstOrDefault(frame => frame.Sender == query.Sender && frame.AnswersRecord == call.Number && frame.Frame.Type is MessageType.CallResult or MessageType.CallError)) is not null;
        if (!await WaitAsync(what, Look, timeout, cancellation))
        {
            throw new ExpectationException(
                Finding(query.Sender, query.Requirement, $"Expected {what} within {timeout.TotalSeconds:0} seconds; it did not come.{Instead()}") with { RecordNumber = call.Number, Expected = what },
                nothingCame: true);
        }

        bench.Cursor.Note(reply!);
        return reply!;
    }

    private async Task<bool> WaitAsync(string what, Func<bool> look, TimeSpan timeout, CancellationToken cancellation)
    {
        bench.Awaiting = $"{what}, at most {timeout.TotalSeconds:0} seconds";
        try
        {
            return await bench.Clock.UntilAsync(look, timeout, cancellation);
        }
        finally
        {
            bench.Awaiting = null;
        }
    }

    private void Compare(FrameQuery query, FrameRecord record)
    {
        if (query.Payload.FirstMismatch(Payload(record)) is { } mismatch)
        {
            var kind = record.Frame.Type is MessageType.CallResult ? "answer to " : "";
            throw Violation(query, $"{mismatch.Path} in the {kind}{query.Action} of {Name(query.Sender)} is not as expected.", record, mismatch.Path, mismatch.Expected, mismatch.Actual);
        }
    }

    private static string? Requirement(FrameQuery query, string? path) => query.RequirementOf?.Invoke(path ?? "") ?? query.Requirement;

    private Finding Finding(Party side, string? requirement, string message) =>
        new(requirement ?? string.Join(", ", bench.Requirements), FindingLayer.Expectation, FindingSeverity.Violation, side, message);

    private string Instead()
    {
        var lost = bench.Cursor.Ahead(inAnyOrder: false).OfType<ConnectionRecord>().LastOrDefault(record => record.Kind is ConnectionEventKind.Disconnected or ConnectionEventKind.UpgradeAccepted) is { Kind: ConnectionEventKind.Disconnected } end
            ? $" The connection was lost meanwhile, and did not come back (record {end.Number})."
            : "";
        var seen = bench.Cursor.Ahead(inAnyOrder: false)
            .Select(record => record switch
            {
                FrameRecord frame => $"{frame.Number} {(frame.Sender == Party.Station ? "station" : "CSMS")} {frame.Frame.Type?.ToString().ToUpperInvariant() ?? "frame"} {frame.Action}",
                ConnectionRecord connection => $"{connection.Number} {connection.Kind}",
                _ => "",
            })
            .TakeLast(6)
            .ToList();
        return seen.Count == 0 ? " Nothing came after the last expectation." : $"{lost} What came instead: {string.Join("; ", seen)}.";
    }

    private static string Name(Party party) => party == Party.Station ? "the station" : "the CSMS";
}
