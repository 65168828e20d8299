using System.Text.Json.Nodes;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps.States;

/// <summary>
/// The reusable states of a charging session (Part 6, chapters "Reusable states"): each is reached from whatever state the session is in, and what the station
/// sends on the way is checked as Part 6 asks, by the station's own start and stop points.
/// </summary>
public sealed class ChargingStates(Bench bench, Conversation conversation, ConnectorSteps connectors, ChargingSessions sessions)
{
    private const string BayPoint = "ParkingBayOccupancy";

    /// <summary>ParkingBayOccupied; asked for only where a start or stop point watches the bay, since it is optional everywhere else.</summary>
    public async Task OccupyBayAsync(int evseId)
    {
        var session = await sessions.AtAsync(evseId);
        if (session.Facts.BayOccupied || !WatchesBay(session))
            return;
        bench.Cursor.MoveToEnd();
        await bench.PerformAsync(OperatorActions.At(OperatorActions.OccupyParkingBay, $"Drive the EV into the parking bay of EVSE {evseId}.", evseId));
        await sessions.ChangeAsync(session, session.Facts with { BayOccupied = true }, ("triggerReason", "EVDetected"));
    }

    /// <summary>EVConnectedPreSession.</summary>
    /// <param name="evseId">The EVSE.</param>
    /// <param name="plug">How the EV is connected; null connects an ordinary EV.</param>
    public async Task ConnectAsync(int evseId, OperatorAction? plug = null)
    {
        var session = await sessions.AtAsync(evseId);
        if (session.Facts.Connected)
            return;
        await OccupyBayAsync(evseId);
        var connector = ConnectorOf(evseId);
        bench.Cursor.MoveToEnd();
        await bench.PerformAsync(plug ?? OperatorActions.Plug(evseId, connector));
        await connectors.ReportedAsync(evseId, connector, "Occupied", inAnyOrder: false);
        await sessions.ChangeAsync(
            session,
            session.Facts with { Connected = true },
            ("triggerReason", "one of CablePluggedIn, ChargingStateChanged"),
            ("transactionInfo.chargingState", session.Facts.Authorized ? "one of EVConnected, SuspendedEVSE, Charging" : "EVConnected"),
            ("evse.id", $"{evseId}"),
            ("evse.connectorId", $"{connector}"));
    }

    /// <summary>Authorized, at the station's own reader, with an idToken that the CSMS accepts.</summary>
    /// <param name="evseId">The EVSE.</param>
    /// <param name="token">The idToken's name in the statement.</param>
    /// <param name="asksCsms">Whether the station must ask the CSMS; not where it may trust its cache or list.</param>
    public async Task AuthorizeLocallyAsync(int evseId, string token = "valid", bool asksCsms = true)
    {
        var session = await sessions.AtAsync(evseId);
        await OccupyBayAsync(evseId);
        var (idToken, type) = sessions.Token(token);
        session.Token = token;
        bench.Cursor.MoveToEnd();
        await bench.PerformAsync(OperatorActions.Present(idToken, type, evseId));
        if (asksCsms)
        {
            var authorize = await conversation.ExpectRequestAsync(Request("Authorize", ("idToken.idToken", idToken), ("idToken.type", type)));
            await bench.Expect.AnswerAsync(authorize, Answer(Party.Csms, "Authorize", ("idTokenInfo.status", "Accepted")));
        }

        await AuthorizedAsync(session, "Authorized", idToken, type);
    }

    /// <summary>Authorized, by a RequestStartTransaction.</summary>
    public async Task AuthorizeRemotelyAsync(int evseId, string token = "valid")
    {
        var session = await sessions.AtAsync(evseId);
        await OccupyBayAsync(evseId);
        var (idToken, type) = sessions.Token(token);
        session.Token = token;
        var asksCsms = bench.Sut == Party.Station && await conversation.VariableAsync("AuthCtrlr", "AuthorizeRemoteStart") == "true";
        var call = await conversation.CsmsSendsAsync("RequestStartTransaction", new JsonObject
        {
            ["remoteStartId"] = Random.Shared.Next(1, int.MaxValue),
            ["idToken"] = new JsonObject { ["idToken"] = idToken, ["type"] = type },
            ["evseId"] = evseId,
        });
        (string, string)[] answer = session.TransactionId is { } id ? [("status", "Accepted"), ("transactionId", id)] : [("status", "Accepted")];
        await bench.Expect.AnswerAsync(call, Answer(Party.Station, "RequestStartTransaction", answer));
        if (asksCsms)
            await conversation.ExpectRequestAsync(Request("Authorize", ("idToken.idToken", idToken), ("idToken.type", type)));
        await AuthorizedAsync(session, "RemoteStart", idToken, type);
    }

    /// <summary>Authorized, in the way that the statement prefers.</summary>
    public Task AuthorizeAsync(int evseId) => PrefersRemote ? AuthorizeRemotelyAsync(evseId) : AuthorizeLocallyAsync(evseId);

    /// <summary>What the station must send once the driver is authorized, in whatever way.</summary>
    internal async Task AuthorizedAsync(ChargingSession session, string trigger, string idToken, string type)
    {
        session.RemoteStartUntold = trigger == "RemoteStart";
        await sessions.ChangeAsync(session, session.Facts with { Authorized = true }, ("triggerReason", trigger), ("idToken.idToken", idToken), ("idToken.type", type));
    }

    /// <summary>EnergyTransferStarted.</summary>
    public async Task ChargeAsync(int evseId, string token = "valid")
    {
        var session = await sessions.AtAsync(evseId);
        if (!session.Facts.Authorized)
            await (PrefersRemote ? AuthorizeRemotelyAsync(evseId, token) : AuthorizeLocallyAsync(evseId, token));
        await ConnectAsync(evseId);
        if (session.Facts.EnergyFlows)
            return;
        if (session.StartPoints.Contains("DataSigned"))
        {
            var facts = session.Facts with { DataSigned = true };
            if (session.IsOpen)
                session.Change(facts);
            else
                await sessions.ChangeAsync(session, facts, ("triggerReason", "SignedDataReceived"));
        }

        if (!session.Facts.EnergyFlows)
        {
            var type = session.Change(session.Facts with { EnergyFlows = true }) ?? throw new InconclusiveException("TxStartPoint of the station names nothing that would have started a transaction.");
            await sessions.StateAsync(session, "Charging", ("eventType", type), ("triggerReason", "ChargingStateChanged"));
        }

        bench.Cursor.MoveToEnd();
    }

    /// <summary>EnergyTransferSuspended, by the EV.</summary>
    public async Task SuspendAsync(int evseId)
    {
        await ChargeAsync(evseId);
        var session = await sessions.AtAsync(evseId);
        await TransactionDurationAsync();
        bench.Cursor.MoveToEnd();
        await bench.PerformAsync(OperatorActions.At(OperatorActions.SuspendEv, $"Let the EV at EVSE {evseId} suspend the energy transfer.", evseId, ConnectorOf(evseId)));
        var record = await sessions.ChangeAsync(session, session.Facts with { EnergyFlows = false }, ("transactionInfo.chargingState", "one of EVConnected, SuspendedEV"));
        if (record is null)
            return;
        if (WireExpectations.Value(record, "transactionInfo.chargingState") == "SuspendedEV")
            Check(record, "triggerReason", "ChargingStateChanged");
        if (!session.IsOpen)
            Check(record, "transactionInfo.stoppedReason", "StoppedByEV");
    }

    /// <summary>StopAuthorized, in the way that the statement prefers.</summary>
    public Task StopAsync(int evseId) => StopAsync(evseId, PrefersRemote);

    /// <summary>StopAuthorized, after the configured duration of a transaction.</summary>
    public async Task StopAsync(int evseId, bool remotely)
    {
        await ChargeAsync(evseId);
        var session = await sessions.AtAsync(evseId);
        await TransactionDurationAsync();
        var (idToken, type) = sessions.Token(session.Token);
        session.StoppedRemotely = remotely;
        if (remotely)
        {
            var call = await conversation.CsmsSendsAsync("RequestStopTransaction", new JsonObject { ["transactionId"] = session.TransactionId });
            await bench.Expect.AnswerAsync(call, Answer(Party.Station, "RequestStopTransaction", ("status", "Accepted")));
            await StoppedAsync(session, "RemoteStop");
            return;
        }

        bench.Cursor.MoveToEnd();
        await bench.PerformAsync(OperatorActions.Present(idToken, type, evseId));
        var record = await StoppedAsync(session, "one of StopAuthorized, ChargingStateChanged");
        if (WireExpectations.Value(record, "idToken.idToken") is not null)
        {
            Check(record, "idToken.idToken", idToken);
            Check(record, "idToken.type", type);
        }
    }

    /// <summary>EVConnectedPostSession: energy transfer is over.</summary>
    public async Task EndSessionAsync(int evseId)
    {
        var session = await sessions.AtAsync(evseId);
        if (session.IsOver)
            return;
        if (!session.IsStopped)
            await StopAsync(evseId);
        var type = session.Change(session.Facts with { EnergyFlows = false });
        if (session.IsOpen && session.ChargingState != "EVConnected")
            await sessions.StateAsync(session, "EVConnected", ("eventType", type!), ("triggerReason", "ChargingStateChanged"));
        session.IsOver = true;
    }

    /// <summary>EVDisconnected, after the session.</summary>
    public async Task DisconnectAsync(int evseId)
    {
        var session = await sessions.AtAsync(evseId);
        await EndSessionAsync(evseId);
        if (!session.Facts.Connected)
            return;
        var connector = ConnectorOf(evseId);
        bench.Cursor.MoveToEnd();
        await bench.PerformAsync(OperatorActions.UnplugFrom(evseId, connector));
        await connectors.ReportedAsync(evseId, connector, "Available", inAnyOrder: false);
        await sessions.ChangeAsync(session, session.Facts with { Connected = false }, ("triggerReason", "EVCommunicationLost"), ("transactionInfo.chargingState", "Idle"));
    }

    /// <summary>ParkingBayUnoccupied: the EV has left, and the next session begins anew.</summary>
    public async Task LeaveBayAsync(int evseId)
    {
        await DisconnectAsync(evseId);
        await DriveOutAsync(evseId);
    }

    /// <summary>The EV leaves the parking bay, whatever came before; the next session begins anew.</summary>
    public async Task DriveOutAsync(int evseId)
    {
        var session = await sessions.AtAsync(evseId);
        if (session.Facts.BayOccupied)
        {
            bench.Cursor.MoveToEnd();
            await bench.PerformAsync(OperatorActions.At(OperatorActions.LeaveParkingBay, $"Drive the EV out of the parking bay of EVSE {evseId}.", evseId));
            await sessions.ChangeAsync(
                session,
                session.Facts with { BayOccupied = false },
                ("triggerReason", "EVDeparted"),
                ("transactionInfo.stoppedReason", session.StoppedRemotely ? "Remote" : "Local"));
        }

        sessions.Forget(evseId);
    }

    /// <summary>Lets the configured duration of a transaction pass.</summary>
    public Task TransactionDurationAsync() => bench.Clock.PassAsync(conversation.Seconds("the configured transactionDuration"), CancellationToken.None);

    /// <summary>The connector of an EVSE that scenarios use.</summary>
    internal int ConnectorOf(int evseId) =>
        evseId == bench.EvseId ? bench.ConnectorId : bench.Statement.Layout.Connectors.Where(c => c.EvseId == evseId).Select(c => c.ConnectorId).First();

    // The authorization ends; a transaction that must end with it may first be updated (Part 6, StopAuthorized).
    private async Task<FrameRecord> StoppedAsync(ChargingSession session, string trigger)
    {
        var mustEnd = session.Change(session.Facts with { Authorized = false }) == "Ended";
        var mayEnd = mustEnd || session.StopPoints.Contains("EnergyTransfer");
        var record = await sessions.EventAsync(session, ("eventType", mayEnd ? "one of Updated, Ended" : "Updated"), ("triggerReason", trigger));
        var last = record;
        if (mustEnd && session.IsOpen)
            last = await sessions.EventAsync(session, ("eventType", "Ended"), ("triggerReason", "ChargingStateChanged"), ("transactionInfo.chargingState", "EVConnected"));
        if (!session.IsOpen)
            Check(last, "transactionInfo.stoppedReason", session.StoppedRemotely ? "Remote" : "is absent or Local");
        return record;
    }

    private bool PrefersRemote => bench.Statement.ConfiguredValues.TryGetValue("authorization", out var way) && JsonText.Of(way) == "remote";

    private static bool WatchesBay(ChargingSession session) => session.StartPoints.Contains(BayPoint) || session.StopPoints.Contains(BayPoint);

    private void Check(FrameRecord record, string path, string matcher)
    {
        if (PayloadExpectation.From([(path, matcher)], bench.Values).FirstMismatch(WireExpectations.Payload(record)) is { } mismatch)
            throw bench.Expect.Violation(new FrameQuery { Sender = Party.Station, Action = record.Action! }, $"{path} of {record.Action} is not as expected.", record, mismatch.Path, mismatch.Expected, mismatch.Actual);
    }

    private FrameQuery Request(string action, params (string Path, string Matcher)[] rows) =>
        new() { Sender = Party.Station, Action = action, Payload = PayloadExpectation.From(rows, bench.Values) };

    private FrameQuery Answer(Party sender, string action, params (string Path, string Matcher)[] rows) =>
        new() { Sender = sender, Action = action, Payload = PayloadExpectation.From(rows, bench.Values) };
}
