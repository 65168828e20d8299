using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Statements;
using TestHarness.Conformance.Steps.States;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Steps;

/// <summary>The OCA's memory states about idTokens and transactions (Part 6, chapter "Memory states").</summary>
[Binding]
public sealed class MemorySteps(Bench bench, Conversation conversation, ConnectorSteps connectors, ChargingStates states, EndingStates endings, ChargingSessions sessions)
{
    private const string Version = "localListVersion";
    private const string IfImplemented = "((?: if implemented)?)$";
    private bool _forgotten;

    /// <summary>
    /// Memory state IdTokenCached: the idToken is used once, in the way that the statement prefers, so that the answer of the CSMS stands in the authorization cache. What cases before
    /// this one left in the cache is cleared first, so that the station has to ask.
    /// </summary>
    [Given(@"^the (\w+) idToken is cached" + IfImplemented)]
    public async Task Cached(string token, string condition)
    {
        if (condition.OrNull() is not null && await conversation.VariableAsync("AuthCacheCtrlr", "Enabled") is not "true")
            return;
        await ForgetOnceAsync();
        if (sessions.StatusOf(token) == "Accepted")
        {
            await states.AuthorizeAsync(bench.EvseId, token);
            await states.ConnectAsync(bench.EvseId);
            await endings.LeaveBayAsync(bench.EvseId);
        }
        else
        {
            await states.AskAsync(bench.EvseId, token);
            var (idToken, type) = sessions.Token(token);
            var authorize = await conversation.ExpectRequestAsync(Expect(Party.Station, "Authorize", ("idToken.idToken", idToken), ("idToken.type", type)));
            await bench.Expect.AnswerAsync(authorize, Expect(Party.Csms, "Authorize", ("idTokenInfo.status", sessions.StatusOf(token))));
            await endings.DriveOutAsync(bench.EvseId);
        }

        bench.Cursor.MoveToEnd();
    }

    /// <summary>Memory state IdTokenLocalAuthList: the local authorization list holds these idTokens and no others, each with the status that its name says, under the configured localListVersion.</summary>
    [Given(@"^the local authorization list holds the (.+?) idTokens?" + IfImplemented)]
    public async Task Listed(string tokens, string condition)
    {
        if (condition.OrNull() is null || await conversation.VariableAsync("LocalAuthListCtrlr", "Enabled") is "true")
            await ListAsync(tokens);
    }

    /// <summary>No idToken is in the authorization cache or in the local authorization list, where the station has them.</summary>
    [Given("the station knows no idToken")]
    public async Task Forgotten()
    {
        if (await conversation.VariableAsync("AuthCacheCtrlr", "Enabled") is "true")
            await conversation.CsmsAsksAsync("ClearCache", []);
        if (await conversation.VariableAsync("LocalAuthListCtrlr", "Enabled") is "true")
            await ListAsync("");
    }

    /// <summary>The CSMS has another opinion of an idToken than its name in the statement says: Invalid, or Accepted, from now on.</summary>
    [Given(@"^the CSMS (no longer|now) accepts the (\w+) idToken$")]
    public async Task Treated(string how, string token)
    {
        var status = how == "now" ? "Accepted" : "Invalid";
        await bench.PerformAsync(Treat(token, status));
        sessions.Treat(token, status);
        bench.Changes.Variable($"the idToken {token} to {IdTokenNames.StatusOf(token)}", $"idToken {token}", () => bench.PerformAsync(Treat(token, IdTokenNames.StatusOf(token))));
    }

    /// <summary>Memory or reusable state Unavailable, for the connector or the EVSE that the scenario uses, or for the whole station: the CSMS set it Inoperative.</summary>
    [Given("^the CSMS has made the (connector|EVSE|station) unavailable$")]
    public async Task Unavailable(string what)
    {
        var call = await conversation.CsmsSendsAsync("ChangeAvailability", Availability("Inoperative", what));
        await bench.Expect.AnswerAsync(call, Expect(Party.Station, "ChangeAvailability", ("status", "Accepted")));
        bench.Changes.Variable($"the {what} to Operative", $"availability of the {what}", () => conversation.CsmsAsksAsync("ChangeAvailability", Availability("Operative", what)));
        foreach (var (evseId, connectorId) in bench.Statement.Layout.Connectors.Where(one => what == "station" || (one.EvseId == bench.EvseId && (what == "EVSE" || one.ConnectorId == bench.ConnectorId))))
            await connectors.ReportedAsync(evseId, connectorId, "Unavailable", inAnyOrder: true);
    }

    private JsonObject Availability(string status, string what)
    {
        var request = new JsonObject { ["operationalStatus"] = status };
        if (what != "station")
            request["evse"] = new JsonObject { ["id"] = bench.EvseId };
        if (what == "connector")
            request["evse"]!["connectorId"] = bench.ConnectorId;
        return request;
    }

    private OperatorAction Treat(string token, string status)
    {
        var (idToken, type) = sessions.Token(token);
        return OperatorActions.LetCsmsTreat(idToken, type, bench.Statement.IdTokens[token].GroupId, status);
    }

    private async Task ForgetOnceAsync()
    {
        if (_forgotten)
            return;
        _forgotten = true;
        if (await conversation.VariableAsync("AuthCacheCtrlr", "Enabled") is not "false")
            await conversation.CsmsAsksAsync("ClearCache", []);
    }

    private async Task ListAsync(string tokens)
    {
        var list = new JsonArray(tokens.Split([", ", " and "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Entry).ToArray());
        var request = new JsonObject { ["versionNumber"] = bench.Statement.ConfiguredValues.ContainsKey(Version) ? bench.Statement.Configured(Version).DeepClone() : 1, ["updateType"] = "Full" };
        if (list.Count > 0)
            request["localAuthorizationList"] = list;
        var call = await conversation.CsmsSendsAsync("SendLocalList", request);
        var answer = await bench.Expect.AnswerAsync(call, Expect(Party.Station, "SendLocalList"));
        if (WireExpectations.Value(answer, "status") is var status and not "Accepted")
            throw new InconclusiveException($"The local authorization list could not be set: SendLocalList was answered with {status}.");
    }

    /// <summary>Reusable state StartOfflineTransaction: a transaction begins while the line is down, and goes on when it is there again.</summary>
    [StepDefinition("a transaction was started offline")]
    public async Task StartedOffline()
    {
        await sessions.AtAsync(bench.EvseId);
        await bench.Network.CutAsync();
        await bench.Clock.SettleAsync(CancellationToken.None);
        await OfflineAsync(OperatorActions.At(OperatorActions.OccupyParkingBay, "Drive the EV into the parking bay.", bench.EvseId));
        await PresentAsync();
        await OfflineAsync(OperatorActions.Plug(bench.EvseId, bench.ConnectorId));
        (await sessions.AtAsync(bench.EvseId)).Change(new SessionFacts(BayOccupied: true, Connected: true, Authorized: true, DataSigned: true, EnergyFlows: true));
        await BackOnlineAsync();
    }

    /// <summary>Memory state TransactionEventsInQueueEnded: a whole transaction takes place while the line is down.</summary>
    [StepDefinition("a transaction took place offline")]
    public async Task TookPlaceOffline()
    {
        await bench.Network.CutAsync();
        await bench.Clock.SettleAsync(CancellationToken.None);
        await OfflineAsync(OperatorActions.At(OperatorActions.OccupyParkingBay, "Drive the EV into the parking bay.", bench.EvseId));
        await OfflineAsync(OperatorActions.Plug(bench.EvseId, bench.ConnectorId));
        await PresentAsync();
        await PresentAsync();
        await OfflineAsync(OperatorActions.UnplugFrom(bench.EvseId, bench.ConnectorId));
        await OfflineAsync(OperatorActions.At(OperatorActions.LeaveParkingBay, "Drive the EV out of the parking bay.", bench.EvseId));
        await BackOnlineAsync();
    }

    /// <summary>
    /// The driver ends the transaction while the line is down, disconnects the EV and leaves. Without local authorization the EV ends it; the bay matters only where it is watched.
    /// </summary>
    [When(@"^the transaction ends offline((?: with the \w+ idToken)?)$")]
    public async Task EndsOffline(string token)
    {
        var session = await sessions.AtAsync(bench.EvseId);
        var byEv = states.PrefersRemote && token.OrNull() is null;
        await (byEv
            ? OfflineAsync(OperatorActions.At(OperatorActions.SuspendEv, "Let the EV stop the energy transfer.", bench.EvseId, bench.ConnectorId))
            : PresentAsync(token.Between("with the", "idToken") ?? session.Token));
        await OfflineAsync(OperatorActions.UnplugFrom(bench.EvseId, bench.ConnectorId));
        if (session.Facts.BayOccupied)
            await OfflineAsync(EndingStates.LeaveBay(bench.EvseId));
    }

    /// <summary>Expects what reusable states StopAuthorized (or EnergyTransferSuspended) to ParkingBayUnoccupied ask for, of events that tell it late.</summary>
    [Then("the station tells how the transaction ended offline")]
    public async Task EndedOffline()
    {
        var session = await sessions.AtAsync(bench.EvseId);
        if (states.PrefersRemote)
        {
            await states.SuspendedAsync(session);
        }
        else
        {
            await endings.StoppedLocallyAsync(session, session.Token);
            await endings.OverAsync(session);
        }

        await endings.DisconnectedAsync(session);
        if (session.Facts.BayOccupied)
            await endings.DepartedAsync(session);
    }

    private Task PresentAsync(string token = "valid")
    {
        var (idToken, type) = sessions.Token(token);
        return OfflineAsync(OperatorActions.Present(idToken, type, bench.EvseId));
    }

    // Each act has its effect before the next; virtual time only moves when somebody waits.
    private async Task OfflineAsync(OperatorAction action)
    {
        await bench.PerformAsync(action);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(2), CancellationToken.None);
    }

    private async Task BackOnlineAsync()
    {
        bench.Cursor.MoveToEnd();
        await bench.Network.RestoreAsync();
    }

    private JsonNode Entry(string token)
    {
        var (idToken, type) = sessions.Token(token);
        var info = new JsonObject { ["status"] = IdTokenNames.StatusOf(token) };
        if (bench.Statement.IdTokens[token].GroupId is { } group)
            info["groupIdToken"] = new JsonObject { ["idToken"] = group, ["type"] = "Central" };
        return new JsonObject { ["idToken"] = new JsonObject { ["idToken"] = idToken, ["type"] = type }, ["idTokenInfo"] = info };
    }

    private FrameQuery Expect(Party sender, string action, params (string Path, string Matcher)[] rows) =>
        new() { Sender = sender, Action = action, Payload = PayloadExpectation.From(rows, bench.Values) };
}
