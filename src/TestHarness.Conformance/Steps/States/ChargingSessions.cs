using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps.States;

/// <summary>The sessions of a scenario, one for each EVSE, and what they share: tokens, points, expectations of their events.</summary>
public sealed class ChargingSessions(Bench bench, Conversation conversation)
{
    private readonly Dictionary<int, ChargingSession> _sessions = [];

    /// <summary>The session at an EVSE; begins with the station's start and stop points of that moment.</summary>
    internal async Task<ChargingSession> AtAsync(int evseId)
    {
        if (_sessions.TryGetValue(evseId, out var session))
            return session;
        return _sessions[evseId] = new ChargingSession(await PointsAsync("TxStartPoint", "EVConnected,Authorized"), await PointsAsync("TxStopPoint", "EVConnected"));
    }

    /// <summary>Forgets a session that is over, so that the next one begins anew.</summary>
    internal void Forget(int evseId) => _sessions.Remove(evseId);

    /// <summary>An idToken of the statement by its name, with its type.</summary>
    internal (string IdToken, string Type) Token(string name) =>
        (bench.Statement.Configured($"{name} idToken").GetValue<string>(), bench.Statement.Configured($"{name} idToken type").GetValue<string>());

    /// <summary>Notes a change, and expects the event that must follow from it.</summary>
    /// <returns>The event; null when none had to come.</returns>
    internal async Task<FrameRecord?> ChangeAsync(ChargingSession session, SessionFacts next, params (string Path, string Matcher)[] rows) =>
        session.Change(next) is { } type ? await EventAsync(session, [("eventType", type), .. rows]) : null;

    /// <summary>Expects an event of the session's transaction, and that the CSMS answers it and accepts an idToken in it.</summary>
    internal async Task<FrameRecord> EventAsync(ChargingSession session, params (string Path, string Matcher)[] rows)
    {
        var record = await conversation.ExpectRequestAsync(new FrameQuery
        {
            Sender = Party.Station,
            Action = "TransactionEvent",
            Payload = Payload(session, rows),
            InAnyOrder = true,
            About = frame => IsOf(session, frame),
        });
        await TakenAsync(session, record);
        return record;
    }

    /// <summary>Expects the event that reports a state of charging, passing over others; the rows are checked on it.</summary>
    internal async Task<FrameRecord> StateAsync(ChargingSession session, string state, params (string Path, string Matcher)[] rows)
    {
        var query = new FrameQuery { Sender = Party.Station, Action = "TransactionEvent", Payload = Payload(session, rows), InAnyOrder = true };
        var record = await bench.Expect.FrameAsync(
            query,
            frame => frame.Frame.Action == "TransactionEvent" && IsOf(session, frame) && WireExpectations.Value(frame, "transactionInfo.chargingState") == state,
            $"the station to report chargingState {state} (TxStartPoint {Show(session.StartPoints)}, TxStopPoint {Show(session.StopPoints)})");
        conversation.Remember(record);
        await TakenAsync(session, record);
        return record;
    }

    // The CSMS answers, and accepts the idToken where the event has one.
    private async Task TakenAsync(ChargingSession session, FrameRecord record)
    {
        session.Told(
            WireExpectations.Value(record, "eventType"),
            WireExpectations.Value(record, "transactionInfo.transactionId"),
            WireExpectations.Value(record, "transactionInfo.chargingState"));
        (string, string)[] rows = WireExpectations.Value(record, "idToken.idToken") is null ? [] : [("idTokenInfo.status", "Accepted")];
        await bench.Expect.AnswerAsync(record, new FrameQuery { Sender = Party.Csms, Action = "TransactionEvent", Payload = PayloadExpectation.From(rows, bench.Values) });
    }

    // Part 6, general rules: the first event after a RequestStartTransaction tells of it, whatever it is about.
    private PayloadExpectation Payload(ChargingSession session, IReadOnlyList<(string Path, string Matcher)> rows)
    {
        if (!session.RemoteStartUntold)
            return PayloadExpectation.From(rows, bench.Values);
        session.RemoteStartUntold = false;
        return PayloadExpectation.From(
            [.. rows.Where(row => row.Path != "triggerReason"), ("triggerReason", "RemoteStart"), ("transactionInfo.remoteStartId", "is present")],
            bench.Values);
    }

    private bool IsOf(ChargingSession session, FrameRecord frame)
    {
        var id = WireExpectations.Value(frame, "transactionInfo.transactionId");
        return session.TransactionId is { } known ? id == known : !_sessions.Values.Any(other => other != session && other.TransactionId == id);
    }

    // Part 6, chapter 3.1: what a simulated station is set to when the CSMS is under test, unless the case says otherwise.
    private async Task<IReadOnlyCollection<string>> PointsAsync(string variable, string simulated)
    {
        var value = bench.Sut == Party.Csms ? conversation.SimulatedVariable("TxCtrlr", variable) ?? simulated : await conversation.VariableAsync("TxCtrlr", variable) ?? "";
        return value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Show(IReadOnlyCollection<string> points) => points.Count == 0 ? "not known" : string.Join(",", points);
}
