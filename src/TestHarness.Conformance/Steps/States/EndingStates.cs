using System.Text.Json.Nodes;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps.States;

/// <summary>
/// The reusable states from energy transfer to the EV's departure (Part 6, chapters "Reusable states"), and what ends an authorization before them: each is
/// reached from whatever state the session is in.
/// </summary>
public sealed class EndingStates(Bench bench, Conversation conversation, ConnectorSteps connectors, ChargingSessions sessions, ChargingStates charging)
{
    private static readonly string[] EndWithAuthorization = ["Authorized", "PowerPathClosed", "EnergyTransfer"];

    /// <summary>StopAuthorized, in the way that the statement prefers.</summary>
    public Task StopAsync(int evseId) => StopAsync(evseId, charging.PrefersRemote);

    /// <summary>StopAuthorized, after the configured duration of a transaction.</summary>
    public async Task StopAsync(int evseId, bool remotely)
    {
        await charging.ChargeAsync(evseId);
        var session = await sessions.AtAsync(evseId);
        await charging.TransactionDurationAsync();
        session.StoppedReason = remotely ? "Remote" : "Local";
        if (remotely)
        {
            var call = await conversation.CsmsSendsAsync("RequestStopTransaction", new JsonObject { ["transactionId"] = session.TransactionId });
            await bench.Expect.AnswerAsync(call, new FrameQuery
            {
                Sender = Party.Station,
                Action = "RequestStopTransaction",
                Payload = PayloadExpectation.From([("status", "Accepted")], bench.Values),
                Requirement = "F03.FR.07",
            });
            await StoppedAsync(session, null, ("triggerReason", "RemoteStop"));
            return;
        }

        await charging.PresentAsync(evseId, session.Token);
        await StoppedLocallyAsync(session, session.Token);
    }

    /// <summary>What the station must send once the driver has stopped with an idToken.</summary>
    internal Task StoppedLocallyAsync(ChargingSession session, string token)
    {
        var (idToken, type) = sessions.Token(token);
        return StoppedAsync(
            session,
            null,
            ("triggerReason", "one of StopAuthorized, ChargingStateChanged"),
            ("idToken.idToken", $"is absent or {idToken}"),
            ("idToken.type", $"is absent or {type}"));
    }

    /// <summary>EVConnectedPostSession: energy transfer is over.</summary>
    public async Task EndSessionAsync(int evseId)
    {
        var session = await sessions.AtAsync(evseId);
        if (session.IsOver)
            return;
        if (!session.IsStopped)
            await StopAsync(evseId);
        await OverAsync(session);
    }

    /// <summary>What the station must send when energy transfer is over.</summary>
    internal async Task OverAsync(ChargingSession session)
    {
        var due = session.Change(session.Facts with { EnergyFlows = false });
        if (session.IsOpen && session.ChargingState != "EVConnected")
            await sessions.StateAsync(session, due!.Value, "EVConnected", ("triggerReason", "ChargingStateChanged"));
        session.IsOver = true;
    }

    /// <summary>Ends the transaction as a driver does who leaves: StopAuthorized, EVConnectedPostSession, EVDisconnected and ParkingBayUnoccupied, no further than to its end.</summary>
    public async Task EndTransactionAsync(int evseId)
    {
        var session = await sessions.AtAsync(evseId);
        await StopAsync(evseId);
        foreach (var next in new Func<int, Task>[] { EndSessionAsync, DisconnectAsync, id => DriveOffAsync(id, session) })
        {
            if (session.IsOpen)
                await next(evseId);
        }
    }

    /// <summary>EVDisconnected, after the session.</summary>
    public async Task DisconnectAsync(int evseId)
    {
        var session = await sessions.AtAsync(evseId);
        await EndSessionAsync(evseId);
        if (!session.Facts.Connected)
            return;
        var connector = sessions.ConnectorOf(evseId);
        await bench.ActAsync(OperatorActions.UnplugFrom(evseId, connector));
        if (!IsTakenOutOfService(evseId))
            await connectors.ReportedAsync(evseId, connector, "Available", inAnyOrder: false);
        await DisconnectedAsync(session);
    }

    // What the CSMS took out of service has another status to tell, by itself or when the transaction ends (G03.FR.05, G04.FR.06): that is for the scenario to expect.
    private bool IsTakenOutOfService(int evseId) =>
        bench.OwnRecords.Calls(Party.Csms, "ChangeAvailability").LastOrDefault() is { } change
        && WireExpectations.Value(change, "operationalStatus") == "Inoperative"
        && (WireExpectations.Value(change, "evse.id") ?? $"{evseId}") == $"{evseId}";

    /// <summary>What the station must send once the EV is disconnected.</summary>
    internal async Task DisconnectedAsync(ChargingSession session)
    {
        if (session.Change(session.Facts with { Connected = false }) is not { } due)
            return;

        // Of other reasons the last event may tell as well (C16.FR.08).
        (string, string)[] reason = due.Type == "Ended" && session.StoppedReason == "MasterPass" ? [("transactionInfo.stoppedReason", "MasterPass")] : [];
        await sessions.EventAsync(session, due, [("eventType", due.Type), ("triggerReason", "EVCommunicationLost"), ("transactionInfo.chargingState", "Idle"), .. reason]);
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
        await DriveOffAsync(evseId, await sessions.AtAsync(evseId));
        sessions.Forget(evseId);
    }

    /// <summary>What the station must send once the EV has left the parking bay.</summary>
    internal Task DepartedAsync(ChargingSession session) => sessions.ChangeAsync(
        session,
        session.Facts with { BayOccupied = false },
        ("triggerReason", "EVDeparted"),
        ("transactionInfo.stoppedReason", session.StoppedReason));

    /// <summary>Drive the EV out of the parking bay.</summary>
    internal static OperatorAction LeaveBay(int evseId) => OperatorActions.At(OperatorActions.LeaveParkingBay, $"Drive the EV out of the parking bay of EVSE {evseId}.", evseId);

    private async Task DriveOffAsync(int evseId, ChargingSession session)
    {
        if (!session.Facts.BayOccupied)
            return;
        await bench.ActAsync(LeaveBay(evseId));
        await DepartedAsync(session);
    }

    /// <summary>The EV's end of the cable is disconnected; what the station sends then is for the scenario to expect.</summary>
    public async Task DisconnectEvSideAsync()
    {
        var session = await sessions.AtAsync(bench.EvseId);
        var endsAuthorization = bench.Sut == Party.Station && await conversation.VariableAsync("TxCtrlr", "StopTxOnEVSideDisconnect") == "true";
        await bench.ActAsync(bench.HasSocket ? OperatorActions.UnplugEvFrom(bench.EvseId, bench.ConnectorId) : OperatorActions.UnplugFrom(bench.EvseId, bench.ConnectorId));
        session.WaitingSince = bench.Clock.Now;
        session.IsSuspended = false;
        session.Change(session.Facts with { Connected = false, EnergyFlows = false, Authorized = session.Facts.Authorized && !endsAuthorization });
    }

    /// <summary>The EV's end of the cable is connected again; what the station sends then is for the scenario to expect.</summary>
    public async Task ReconnectEvSideAsync()
    {
        var session = await sessions.AtAsync(bench.EvseId);
        await bench.ActAsync(bench.HasSocket ? OperatorActions.ReplugEv(bench.EvseId, bench.ConnectorId) : OperatorActions.Plug(bench.EvseId, bench.ConnectorId));
        session.Change(session.Facts with { Connected = true });
    }

    /// <summary>The driver takes his cable out of a socket, for which he has to present his idToken where the station keeps it locked; a fixed cable stays.</summary>
    public async Task TakeCableAsync()
    {
        if (!bench.HasSocket)
            return;
        var session = await sessions.AtAsync(bench.EvseId);
        if (await conversation.VariableAsync("OCPPCommCtrlr", "UnlockOnEVSideDisconnect") != "true")
        {
            var (idToken, type) = sessions.Token(session.Token);
            await bench.PerformAsync(OperatorActions.Present(idToken, type, bench.EvseId));
        }

        await bench.ActAsync(OperatorActions.PullCableFrom(bench.EvseId, bench.ConnectorId));
    }

    /// <summary>Nobody connects the EV, and the authorization ends when EVConnectionTimeOut is over (E03.FR.05, E03.FR.15, E10.FR.02).</summary>
    public async Task TimeOutAsync(string? requirement)
    {
        var session = await sessions.AtAsync(bench.EvseId);
        var timeOut = conversation.Seconds(await conversation.VariableAsync("TxCtrlr", "EVConnectionTimeOut") ?? "0");
        var late = TimeSpan.FromSeconds(bench.Statement.Timeouts.Message);
        session.Change(session.Facts with { Authorized = false });
        if (session.IsOpen)
            await TimedOutAsync(session, timeOut, late, requirement);
        else
            await bench.Clock.PassAsync(timeOut + ValueSource.TimeTolerance, CancellationToken.None);
        session.TokenUntold = session.RemoteStartUntold = false;
    }

    /// <summary>
    /// Deauthorized: goes on until an event has told the idToken, which the CSMS does not accept; the station ends the authorization (E05.FR.09, E05.FR.10), and the
    /// CSMS has the cable unlocked.
    /// </summary>
    public async Task DeauthorizedAsync(string? requirement)
    {
        var session = await sessions.AtAsync(bench.EvseId);
        if (session.TokenUntold)
            await charging.ConnectAsync(bench.EvseId);
        if (session.TokenUntold)
            await charging.ChargeAsync(bench.EvseId);
        var ends = session.StopPoints.Any(EndWithAuthorization.Contains);
        (string, string)[] rows = [("eventType", ends ? "Ended" : "Updated"), ("transactionInfo.stoppedReason", ends ? "DeAuthorized" : "is absent"), ("transactionInfo.chargingState", session.Facts.Connected ? "one of EVConnected, SuspendedEVSE" : "Idle")];
        var query = sessions.Query(session, new SessionEvent("Ended", null), rows) with { RequirementOf = null, Requirement = requirement };
        conversation.Remember(await bench.Expect.FrameAsync(
            query,
            frame => sessions.IsEvent(session, frame) && WireExpectations.Value(frame, "triggerReason") == "Deauthorized",
            "the station to report that the transaction is deauthorized"));
        session.Change(session.Facts with { Authorized = false, EnergyFlows = false });
        session.IsOver = true;
        if (session.Facts.Connected && bench.HasSocket)
            await conversation.CsmsAsksAsync("UnlockConnector", new JsonObject { ["evseId"] = bench.EvseId, ["connectorId"] = bench.ConnectorId });
    }

    private async Task TimedOutAsync(ChargingSession session, TimeSpan timeOut, TimeSpan late, string? requirement)
    {
        // Where neither stop point is configured, the station should end it, but need not (E03.FR.05).
        var eventType = session.StopPoints.Contains("Authorized") ? "Ended" : session.StopPoints.Contains("ParkingBayOccupancy") ? "Updated" : "one of Updated, Ended";
        var query = sessions.Query(session, new SessionEvent("Ended", null), [("triggerReason", "EVConnectTimeout"), ("eventType", eventType)]) with
        {
            RequirementOf = null,
            Requirement = requirement,
            Within = timeOut + late,
        };
        var record = await conversation.ExpectRequestAsync(query);
        if (record.Timestamp - session.WaitingSince < timeOut - ValueSource.TimeTolerance)
        {
            throw bench.Expect.Violation(
                query, "The station did not wait for as long as EVConnectionTimeOut says.", record, null, $"after {timeOut.TotalSeconds:0} seconds", $"after {(record.Timestamp - session.WaitingSince).TotalSeconds:0.0} seconds");
        }

        if (!session.IsOpen)
            Check(record, query, "transactionInfo.stoppedReason", "Timeout");
    }

    /// <summary>The authorization ends; a transaction that must end with it may first be updated (Part 6, StopAuthorized; E07, alternative scenario).</summary>
    /// <param name="session">The session.</param>
    /// <param name="requirement">The requirement that it ends by; null names that of the stop point.</param>
    /// <param name="rows">What its first event must say besides.</param>
    internal async Task StoppedAsync(ChargingSession session, string? requirement, params (string Path, string Matcher)[] rows)
    {
        var due = session.Change(session.Facts with { Authorized = false, EnergyFlows = false })!.Value with { Because = requirement };
        var ends = due.Type == "Ended";
        var record = await sessions.EventAsync(session, due, [("eventType", ends ? "one of Updated, Ended" : "Updated"), .. rows]);
        if (ends && session.IsOpen)
            record = await sessions.EventAsync(session, due, [("eventType", "Ended"), ("triggerReason", "ChargingStateChanged"), ("transactionInfo.chargingState", "EVConnected")]);
        if (ends)
        {
            var query = new FrameQuery { Sender = Party.Station, Action = "TransactionEvent", RequirementOf = due.Requirement };
            Check(record, query, "transactionInfo.stoppedReason", session.StoppedReasonMatcher);
        }
    }

    private void Check(FrameRecord record, FrameQuery query, string path, string matcher)
    {
        if (PayloadExpectation.From([(path, matcher)], bench.Values).FirstMismatch(WireExpectations.Payload(record)) is { } mismatch)
            throw bench.Expect.Violation(query, $"{path} of {record.Action} is not as expected.", record, mismatch.Path, mismatch.Expected, mismatch.Actual);
    }
}
