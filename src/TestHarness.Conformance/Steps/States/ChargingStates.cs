using System.Text.Json.Nodes;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Steps.States;

/// <summary>
/// The reusable states on the way to energy transfer (Part 6, chapters "Reusable states"): each is reached from whatever state the session is in, and what the
/// station sends on the way is checked as Part 6 asks, by the station's own start and stop points.
/// </summary>
public sealed class ChargingStates(Bench bench, Conversation conversation, ConnectorSteps connectors, ChargingSessions sessions)
{
    private const string BayPoint = "ParkingBayOccupancy";

    /// <summary>Whether the statement prefers that the CSMS starts and stops transactions.</summary>
    internal bool PrefersRemote => bench.Statement.ConfiguredValues.TryGetValue("authorization", out var way) && JsonText.Of(way) == "remote";

    /// <summary>ParkingBayOccupied; asked for only where a start or stop point watches the bay, since it is optional everywhere else.</summary>
    public async Task OccupyBayAsync(int evseId)
    {
        var session = await sessions.AtAsync(evseId);
        if (session.Facts.BayOccupied || !WatchesBay(session))
            return;
        await bench.ActAsync(OperatorActions.At(OperatorActions.OccupyParkingBay, $"Drive the EV into the parking bay of EVSE {evseId}.", evseId));
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
        var connector = sessions.ConnectorOf(evseId);
        await bench.ActAsync(plug ?? OperatorActions.Plug(evseId, connector));
        if (!session.IsReserved)
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
    /// <param name="requirement">Why the CSMS is asked; null names C01.FR.02.</param>
    public async Task AuthorizeLocallyAsync(int evseId, string token = "valid", string? requirement = null)
    {
        await PresentAsync(evseId, token);
        var (idToken, type) = sessions.Token(token);
        var authorize = await conversation.ExpectRequestAsync(Request("Authorize", requirement ?? "C01.FR.02", ("idToken.idToken", idToken), ("idToken.type", type)));
        await bench.Expect.AnswerAsync(authorize, Answer(Party.Csms, "Authorize", ("idTokenInfo.status", "Accepted")));
        await AuthorizedAsync(await sessions.AtAsync(evseId), "Authorized", token);
    }

    /// <summary>Authorized, by a RequestStartTransaction.</summary>
    /// <param name="evseId">The EVSE.</param>
    /// <param name="token">The idToken's name in the statement.</param>
    /// <param name="requirement">Why the CSMS is asked; null names F01.FR.01.</param>
    /// <param name="profile">The charging profile that comes with the request; null for none.</param>
    public async Task AuthorizeRemotelyAsync(int evseId, string token = "valid", string? requirement = null, JsonNode? profile = null)
    {
        await RequestStartAsync(evseId, token, profile);
        var (idToken, type) = sessions.Token(token);
        if (await AsksOnRemoteStartAsync())
            await conversation.ExpectRequestAsync(Request("Authorize", requirement ?? "F01.FR.01", ("idToken.idToken", idToken), ("idToken.type", type)));
        await AuthorizedAsync(await sessions.AtAsync(evseId), "RemoteStart", token);
    }

    /// <summary>Authorized, in the way that the statement prefers.</summary>
    public Task AuthorizeAsync(int evseId, string token = "valid", string? requirement = null) =>
        PrefersRemote ? AuthorizeRemotelyAsync(evseId, token, requirement) : AuthorizeLocallyAsync(evseId, token, requirement);

    /// <summary>Authorized, in the way that the statement prefers, with an idToken of the station's cache or list: the CSMS is not asked.</summary>
    public async Task AuthorizeAloneAsync(int evseId, string token, string? requirement)
    {
        var from = bench.Wire.Count;
        await (PrefersRemote ? RequestStartAsync(evseId, token) : PresentAsync(evseId, token));
        await AuthorizedAsync(await sessions.AtAsync(evseId), PrefersRemote ? "RemoteStart" : "Authorized", token);
        await NotAskedAsync(from, requirement);
    }

    /// <summary>The driver wants to charge, in the way that the statement prefers; what the station makes of it is for the scenario to expect.</summary>
    /// <exception cref="InconclusiveException">The station takes the word of the CSMS for an idToken that it sends.</exception>
    public async Task AskAsync(int evseId, string token)
    {
        if (PrefersRemote && !await AsksOnRemoteStartAsync())
            throw new InconclusiveException("AuthCtrlr.AuthorizeRemoteStart of the station is not true: an idToken of a RequestStartTransaction needs no authorization.");
        await (PrefersRemote ? RequestStartAsync(evseId, token) : PresentAsync(evseId, token));
    }

    /// <summary>Expects that the station has sent no Authorize since a record of the wire.</summary>
    internal async Task NotAskedAsync(long from, string? requirement)
    {
        await conversation.ProbeAsync();
        if (bench.Wire.Since(from).Calls(Party.Station, "Authorize").FirstOrDefault() is { } asked)
        {
            throw bench.Expect.Violation(
                new FrameQuery { Sender = Party.Station, Action = "Authorize", Requirement = requirement },
                "The station asked the CSMS about an idToken that it knows.", asked, null, "no Authorize", asked.Frame.Text);
        }
    }

    /// <summary>Presents an idToken at the reader of an EVSE.</summary>
    internal async Task PresentAsync(int evseId, string token)
    {
        await OccupyBayAsync(evseId);
        var (idToken, type) = sessions.Token(token);
        await bench.ActAsync(OperatorActions.Present(idToken, type, evseId));
    }

    /// <summary>What the station must send once the driver is authorized, in whatever way.</summary>
    /// <param name="session">The session.</param>
    /// <param name="trigger">The triggerReason of that way.</param>
    /// <param name="token">The idToken's name in the statement.</param>
    internal async Task AuthorizedAsync(ChargingSession session, string trigger, string token)
    {
        session.Token = token;
        session.TokenUntold = true;
        session.IsReserved = false;
        session.RemoteStartUntold = trigger == "RemoteStart";
        session.WaitingSince = bench.Clock.Now;
        await sessions.ChangeAsync(session, session.Facts with { Authorized = true }, ("triggerReason", trigger));
    }

    /// <summary>EnergyTransferStarted.</summary>
    public async Task ChargeAsync(int evseId, string token = "valid")
    {
        var session = await sessions.AtAsync(evseId);
        if (!session.Facts.Authorized)
            await (PrefersRemote ? AuthorizeRemotelyAsync(evseId, token) : AuthorizeLocallyAsync(evseId, token));
        await ConnectAsync(evseId);
        if (session.IsSuspended)
            await ResumeAsync(evseId, session);
        if (session.Facts.EnergyFlows)
            return;

        // A transaction that has begun does not wait for the signed start value (Part 6, EnergyTransferStarted).
        if (session.StartPoints.Contains("DataSigned") && !session.IsOpen)
            await sessions.ChangeAsync(session, session.Facts with { DataSigned = true }, ("triggerReason", "SignedDataReceived"));
        if (!session.Facts.EnergyFlows)
        {
            var due = session.Change(session.Facts with { EnergyFlows = true }) ?? throw new InconclusiveException("TxStartPoint of the station names nothing that would have started a transaction.");
            await sessions.StateAsync(session, due, "Charging", ("triggerReason", "ChargingStateChanged"));
        }

        bench.Cursor.MoveToEnd();
    }

    /// <summary>EnergyTransferSuspended, by the EV.</summary>
    public async Task SuspendAsync(int evseId)
    {
        await ChargeAsync(evseId);
        var session = await sessions.AtAsync(evseId);
        await TransactionDurationAsync();
        await bench.ActAsync(OperatorActions.At(OperatorActions.SuspendEv, $"Let the EV at EVSE {evseId} suspend the energy transfer.", evseId, sessions.ConnectorOf(evseId)));
        await SuspendedAsync(session);
    }

    /// <summary>What the station must send once the EV has suspended the energy transfer.</summary>
    internal async Task SuspendedAsync(ChargingSession session)
    {
        session.IsSuspended = true;

        // Where the transaction ends with it, the state may also be EVConnected, whatever the reason is then.
        var due = session.Change(session.Facts with { EnergyFlows = false });
        (string, string)[] rows = due?.Type == "Ended"
            ? [("transactionInfo.chargingState", "one of EVConnected, SuspendedEV"), ("transactionInfo.stoppedReason", "StoppedByEV")]
            : [("triggerReason", "ChargingStateChanged"), ("transactionInfo.chargingState", "SuspendedEV")];
        if (due is { } awaited)
            await sessions.EventAsync(session, awaited, [("eventType", awaited.Type), .. rows]);
    }

    /// <summary>Expects that no energy is transferred for the configured duration of a transaction.</summary>
    public async Task StayWithoutEnergyAsync(int evseId, string? requirement)
    {
        var session = await sessions.AtAsync(evseId);
        await TransactionDurationAsync();
        await conversation.ProbeAsync();
        bench.Expect.NotSent(
            Party.Station,
            "TransactionEvent",
            frame => sessions.IsEvent(session, frame) && WireExpectations.Value(frame, "transactionInfo.chargingState") == "Charging",
            requirement);
    }

    /// <summary>Lets the configured duration of a transaction pass.</summary>
    public Task TransactionDurationAsync() => bench.Clock.PassAsync(conversation.Seconds("the configured transactionDuration"), CancellationToken.None);

    private async Task ResumeAsync(int evseId, ChargingSession session)
    {
        session.IsSuspended = false;
        await bench.ActAsync(OperatorActions.At(OperatorActions.ResumeEv, $"Let the EV at EVSE {evseId} resume the energy transfer.", evseId, sessions.ConnectorOf(evseId)));
    }

    private async Task RequestStartAsync(int evseId, string token, JsonNode? profile = null)
    {
        var session = await sessions.AtAsync(evseId);
        await OccupyBayAsync(evseId);
        var (idToken, type) = sessions.Token(token);
        await AsksOnRemoteStartAsync();
        var request = new JsonObject
        {
            ["remoteStartId"] = Random.Shared.Next(1, int.MaxValue),
            ["idToken"] = new JsonObject { ["idToken"] = idToken, ["type"] = type },
            ["evseId"] = evseId,
        };
        if (profile is not null)
            request["chargingProfile"] = profile.DeepClone();
        var call = await conversation.CsmsSendsAsync("RequestStartTransaction", request);
        (string, string)[] answer = session.TransactionId is { } id ? [("status", "Accepted"), ("transactionId", id)] : [("status", "Accepted")];
        await bench.Expect.AnswerAsync(call, Answer(Party.Station, "RequestStartTransaction", answer));
    }

    private async Task<bool> AsksOnRemoteStartAsync() =>
        bench.Sut == Party.Station && await conversation.VariableAsync("AuthCtrlr", "AuthorizeRemoteStart") == "true";

    private static bool WatchesBay(ChargingSession session) => session.StartPoints.Contains(BayPoint) || session.StopPoints.Contains(BayPoint);

    private FrameQuery Request(string action, string requirement, params (string Path, string Matcher)[] rows) =>
        new() { Sender = Party.Station, Action = action, Payload = PayloadExpectation.From(rows, bench.Values), Requirement = requirement };

    private FrameQuery Answer(Party sender, string action, params (string Path, string Matcher)[] rows) =>
        new() { Sender = sender, Action = action, Payload = PayloadExpectation.From(rows, bench.Values) };
}
