using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps.States;

/// <summary>The sessions of a scenario, one for each EVSE, and what they share: tokens, points, expectations of their events.</summary>
public sealed class ChargingSessions
{
    private readonly Bench _bench;
    private readonly Conversation _conversation;
    private readonly Dictionary<int, ChargingSession> _sessions = [];
    private readonly Dictionary<string, string> _treated = [];

    /// <summary>Takes note of every TransactionEvent that a step of the scenario expects.</summary>
    public ChargingSessions(Bench bench, Conversation conversation)
    {
        _bench = bench;
        _conversation = conversation;
        conversation.TransactionEventSeen += Note;
    }

    /// <summary>The session at an EVSE; begins with the station's start and stop points of that moment.</summary>
    internal async Task<ChargingSession> AtAsync(int evseId)
    {
        if (_sessions.TryGetValue(evseId, out var session))
            return session;
        return _sessions[evseId] = new ChargingSession(await PointsAsync("TxStartPoint", "EVConnected,Authorized"), await PointsAsync("TxStopPoint", "EVConnected"));
    }

    /// <summary>Forgets a session that is over, so that the next one begins anew.</summary>
    internal void Forget(int evseId) => _sessions.Remove(evseId);

    /// <summary>The connector of an EVSE that an EV is connected to; null when none is.</summary>
    internal int? ConnectedAt(int evseId) => _sessions.TryGetValue(evseId, out var session) && session.Facts.Connected ? ConnectorOf(evseId) : null;

    /// <summary>The connector of an EVSE that scenarios use.</summary>
    internal int ConnectorOf(int evseId) =>
        evseId == _bench.EvseId ? _bench.ConnectorId : _bench.Statement.Layout.Connectors.Where(c => c.EvseId == evseId).Select(c => c.ConnectorId).First();

    /// <summary>An idToken of the statement by its name, with its type.</summary>
    internal (string IdToken, string Type) Token(string name) =>
        (_bench.Statement.Configured($"{name} idToken").GetValue<string>(), _bench.Statement.Configured($"{name} idToken type").GetValue<string>());

    /// <summary>The status that the CSMS gives an idToken of the statement now, by its name.</summary>
    internal string StatusOf(string name) => _treated.GetValueOrDefault(Token(name).IdToken) ?? IdTokenNames.StatusOf(name);

    /// <summary>Notes that the CSMS gives an idToken of the statement another status from now on.</summary>
    internal void Treat(string name, string status) => _treated[Token(name).IdToken] = status;

    /// <summary>Every session that has begun, with its EVSE.</summary>
    internal IReadOnlyCollection<KeyValuePair<int, ChargingSession>> All => _sessions;

    /// <summary>Notes a change, and expects the event that must follow from it.</summary>
    /// <returns>The event; null when none had to come.</returns>
    internal async Task<FrameRecord?> ChangeAsync(ChargingSession session, SessionFacts next, params (string Path, string Matcher)[] rows) =>
        session.Change(next) is { } due ? await EventAsync(session, due, [("eventType", due.Type), .. rows]) : null;

    /// <summary>Expects an event of the session's transaction, and that the CSMS answers it and accepts an idToken in it.</summary>
    internal async Task<FrameRecord> EventAsync(ChargingSession session, SessionEvent due, IReadOnlyList<(string Path, string Matcher)> rows, TimeSpan? within = null)
    {
        var record = await _conversation.ExpectRequestAsync(Query(session, due, rows) with { About = frame => IsOf(session, frame), Within = within });
        await TakenAsync(record);
        return record;
    }

    /// <summary>Expects the event that reports a state of charging, passing over others; the rows are checked on it.</summary>
    internal async Task<FrameRecord> StateAsync(ChargingSession session, SessionEvent due, string state, params (string Path, string Matcher)[] rows)
    {
        var record = await _bench.Expect.FrameAsync(
            Query(session, due, [("eventType", due.Type), .. rows]),
            frame => IsEvent(session, frame) && WireExpectations.Value(frame, "transactionInfo.chargingState") == state,
            $"the station to report chargingState {state} (TxStartPoint {Show(session.StartPoints)}, TxStopPoint {Show(session.StopPoints)})");
        _conversation.Remember(record);
        await TakenAsync(record);
        return record;
    }

    /// <summary>Whether a frame is an event of the session's transaction.</summary>
    internal bool IsEvent(ChargingSession session, FrameRecord frame) => frame.Frame.Action == "TransactionEvent" && IsOf(session, frame);

    /// <summary>A query for an event that must tell what was not told yet, besides the rows.</summary>
    internal FrameQuery Query(ChargingSession session, SessionEvent due, IReadOnlyList<(string Path, string Matcher)> rows)
    {
        var tellsRemoteStart = session.RemoteStartUntold;
        return new FrameQuery
        {
            Sender = Party.Station,
            Action = "TransactionEvent",
            Payload = PayloadExpectation.From(WithUntold(session, rows), _bench.Values),
            InAnyOrder = true,
            RequirementOf = path => tellsRemoteStart && path == "triggerReason" ? "F01.FR.19" : due.Requirement(path),
        };
    }

    // The CSMS answers, and accepts the idToken where the event has one, unless it was told not to.
    private async Task TakenAsync(FrameRecord record)
    {
        (string, string)[] rows = WireExpectations.Value(record, "idToken.idToken") is { } idToken ? [("idTokenInfo.status", _treated.GetValueOrDefault(idToken) ?? "Accepted")] : [];
        await _bench.Expect.AnswerAsync(record, new FrameQuery { Sender = Party.Csms, Action = "TransactionEvent", Payload = PayloadExpectation.From(rows, _bench.Values) });
    }

    // Part 6, general rules: the first event after an authorization tells of it, whatever the event is about.
    private IEnumerable<(string Path, string Matcher)> WithUntold(ChargingSession session, IReadOnlyList<(string Path, string Matcher)> rows)
    {
        IEnumerable<(string Path, string Matcher)> all = rows;
        if (session.RemoteStartUntold)
            all = [.. all.Where(row => row.Path != "triggerReason"), ("triggerReason", "RemoteStart"), ("transactionInfo.remoteStartId", "is present")];
        if (session.TokenUntold)
        {
            var (idToken, type) = Token(session.Token);
            all = [.. all, ("idToken.idToken", idToken), ("idToken.type", type)];
        }

        session.RemoteStartUntold = session.TokenUntold = false;
        return all;
    }

    private void Note(FrameRecord record)
    {
        var id = WireExpectations.Value(record, "transactionInfo.transactionId");
        var place = int.TryParse(WireExpectations.Value(record, "evse.id"), out var evseId) && _sessions.TryGetValue(evseId, out var there) && !there.IsOpen ? there : null;
        var session = _sessions.Values.FirstOrDefault(session => session.TransactionId == id) ?? place ?? _sessions.Values.FirstOrDefault(session => !session.IsOpen);
        session?.Told(WireExpectations.Value(record, "eventType"), id, WireExpectations.Value(record, "transactionInfo.chargingState"));
    }

    private bool IsOf(ChargingSession session, FrameRecord frame)
    {
        var id = WireExpectations.Value(frame, "transactionInfo.transactionId");
        return session.TransactionId is { } known ? id == known : !_sessions.Values.Any(other => other != session && other.TransactionId == id);
    }

    // Part 6, chapter 3.1: what a simulated station is set to when the CSMS is under test, unless the case says otherwise.
    private async Task<IReadOnlyCollection<string>> PointsAsync(string variable, string simulated)
    {
        var value = _bench.Sut == Party.Csms ? _conversation.SimulatedVariable("TxCtrlr", variable) ?? simulated : await _conversation.VariableAsync("TxCtrlr", variable) ?? "";
        return value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Show(IReadOnlyCollection<string> points) => points.Count == 0 ? "not known" : string.Join(",", points);
}
