using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Steps;

/// <summary>The OCA's reusable states (Part 6, chapters "Reusable states"), each one step; recursive where Part 6 is.</summary>
[Binding]
public sealed class StateSteps(Bench bench, Conversation conversation, ConnectorSteps connectors)
{
    private bool _connected;
    private bool _authorized;
    private bool _charging;

    /// <summary>Reusable state Booted, with a power cycle: boot, status of all connectors, security event.</summary>
    [StepDefinition("the station is booted")]
    public async Task Booted()
    {
        await bench.PerformAsync(OperatorActions.PowerCycleStation());
        await BootsAsync();
    }

    /// <summary>The second half of reusable state Booted: everything that follows a boot that somebody else set off.</summary>
    [Then("the station boots")]
    public async Task BootsAsync()
    {
        var boot = await conversation.ExpectRequestAsync(new FrameQuery { Sender = Party.Station, Action = "BootNotification", Within = TimeSpan.FromSeconds(bench.Statement.Timeouts.Boot) });
        await bench.Expect.AnswerAsync(boot, Answer(Party.Csms, "BootNotification", ("status", "Accepted")));
        await connectors.EveryConnector("", "Available", "");
        if (bench.Sut == Party.Station)
            await conversation.ExpectRequestAsync(Request("SecurityEventNotification", ("type", "one of StartupOfTheDevice, ResetOrReboot")) with { InAnyOrder = true });
    }

    /// <summary>Reusable state EVConnectedPreSession.</summary>
    [StepDefinition("the EV is connected")]
    public Task EvConnected() => ConnectAsync(OperatorActions.Plug(bench.EvseId, bench.ConnectorId));

    /// <summary>Reusable state EVConnectedPreSession, with an EV that will authorize by its contract certificate (C07).</summary>
    [StepDefinition("an EV with a contract certificate is connected")]
    public Task ContractEvConnected() =>
        ConnectAsync(OperatorActions.PlugContract(bench.EvseId, bench.ConnectorId, Token("contract").IdToken, bench.ContractPki().ContractEv()));

    private async Task ConnectAsync(OperatorAction plug)
    {
        if (_connected)
            return;
        var start = await StartPointsAsync();
        bench.Cursor.MoveToEnd();
        await bench.PerformAsync(plug);
        await connectors.ReportedAsync(bench.EvseId, bench.ConnectorId, "Occupied", inAnyOrder: false);
        _connected = true;
        var started = start.Contains("EVConnected") || (_authorized && start.Contains("PowerPathClosed"));
        var updated = start.Contains("ParkingBayOccupancy") || (_authorized && start.Contains("Authorized"));
        if (!started && !updated)
            return;
        await EventAsync(
            InAnyOrder: true,
            ("eventType", updated ? "Updated" : "Started"),
            ("triggerReason", "one of CablePluggedIn, ChargingStateChanged, RemoteStart"),
            ("transactionInfo.chargingState", _authorized ? "one of EVConnected, SuspendedEVSE, Charging" : "EVConnected"),
            ("evse.id", $"{bench.EvseId}"),
            ("evse.connectorId", $"{bench.ConnectorId}"));
    }

    /// <summary>Reusable state Authorized, at the station's own reader.</summary>
    [StepDefinition(@"^the driver is authorized locally with the (\w+) idToken$")]
    public async Task AuthorizedLocally(string token)
    {
        var start = await StartPointsAsync();
        var (idToken, type) = Token(token);
        bench.Cursor.MoveToEnd();
        await bench.PerformAsync(OperatorActions.Present(idToken, type, bench.EvseId));
        var authorize = await conversation.ExpectRequestAsync(Request("Authorize", ("idToken.idToken", idToken), ("idToken.type", type)));
        await bench.Expect.AnswerAsync(authorize, Answer(Party.Csms, "Authorize", ("idTokenInfo.status", "Accepted")));
        await FollowsAuthorizationAsync(start, "Authorized", idToken, type);
    }

    /// <summary>What Plug &amp; Charge adds to reusable state Authorized: the contract's eMAID and the data to ask for the status of its certificates (C07.FR.01, C07.FR.02).</summary>
    [StepDefinition("^the driver is authorized by the contract certificate" + StepSupport.Requirement)]
    public async Task AuthorizedByContract(string requirement)
    {
        var start = await StartPointsAsync();
        var (idToken, type) = Token("contract");
        var authorize = await conversation.ExpectRequestAsync(
            Request("Authorize", ("idToken.idToken", idToken), ("idToken.type", type), ("iso15118CertificateHashData", "is present")) with { Requirement = requirement.OrNull() });
        await bench.Expect.AnswerAsync(authorize, Answer(Party.Csms, "Authorize", ("idTokenInfo.status", "Accepted"), ("certificateStatus", "Accepted")) with { Requirement = requirement.OrNull() });
        await FollowsAuthorizationAsync(start, "Authorized", idToken, type);
    }

    /// <summary>Reusable state Authorized, with the statement's valid idToken.</summary>
    [StepDefinition("the driver is authorized locally")]
    public Task AuthorizedLocally() => AuthorizedLocally("valid");

    /// <summary>Reusable state Authorized, by a request of the CSMS.</summary>
    [StepDefinition("the driver is authorized remotely")]
    public async Task AuthorizedRemotely()
    {
        var start = await StartPointsAsync();
        var (idToken, type) = Token("valid");
        var authorizes = bench.Sut == Party.Station && await conversation.VariableAsync("AuthCtrlr", "AuthorizeRemoteStart") == "true";
        var call = await conversation.CsmsSendsAsync("RequestStartTransaction", new JsonObject
        {
            ["remoteStartId"] = Random.Shared.Next(1, int.MaxValue),
            ["idToken"] = new JsonObject { ["idToken"] = idToken, ["type"] = type },
            ["evseId"] = bench.EvseId,
        });
        await bench.Expect.AnswerAsync(call, Answer(Party.Station, "RequestStartTransaction", ("status", "Accepted")));
        if (authorizes)
            await conversation.ExpectRequestAsync(Request("Authorize", ("idToken.idToken", idToken), ("idToken.type", type)));
        await FollowsAuthorizationAsync(start, "RemoteStart", idToken, type);
    }

    /// <summary>Reusable state EnergyTransferStarted, reached from whatever state the scenario is in.</summary>
    [StepDefinition("the station is charging")]
    [StepDefinition("energy transfer starts")]
    public async Task Charging()
    {
        if (_charging)
            return;
        if (!_authorized)
            await AuthorizedLocally();
        await EvConnected();
        var start = await StartPointsAsync();
        var started = !start.Contains("ParkingBayOccupancy") && !start.Contains("Authorized") && !start.Contains("EVConnected") && !start.Contains("PowerPathClosed") && !start.Contains("DataSigned");
        var record = await bench.Expect.FrameAsync(
            Request("TransactionEvent", ("eventType", started ? "Started" : "Updated"), ("triggerReason", "ChargingStateChanged")) with { InAnyOrder = true },
            frame => frame.Frame.Action == "TransactionEvent" && WireExpectations.Value(frame, "transactionInfo.chargingState") == "Charging",
            $"the station to report chargingState Charging (TxStartPoint {(start.Count == 0 ? "not known" : string.Join(",", start))})");
        conversation.Remember(record);
        bench.Cursor.MoveToEnd();
        _charging = true;
    }

    private async Task FollowsAuthorizationAsync(IReadOnlyCollection<string> start, string trigger, string idToken, string type)
    {
        _authorized = true;
        var started = start.Contains("Authorized") || (_connected && start.Contains("PowerPathClosed"));
        var updated = start.Contains("ParkingBayOccupancy") || (_connected && start.Contains("EVConnected"));
        if (!started && !updated)
            return;
        List<(string, string)> rows =
        [
            ("eventType", updated ? "Updated" : "Started"),
            ("triggerReason", trigger),
            ("idToken.idToken", idToken),
            ("idToken.type", type),
        ];
        if (trigger == "RemoteStart")
            rows.Add(("transactionInfo.remoteStartId", "is present"));
        var record = await EventAsync(InAnyOrder: true, [.. rows]);
        await bench.Expect.AnswerAsync(record, Answer(Party.Csms, "TransactionEvent", ("idTokenInfo.status", "Accepted")));
    }

    private Task<Ocpp.Wire.FrameRecord> EventAsync(bool InAnyOrder, params (string, string)[] rows) =>
        conversation.ExpectRequestAsync(Request("TransactionEvent", rows) with { InAnyOrder = InAnyOrder });

    private async Task<IReadOnlyCollection<string>> StartPointsAsync()
    {
        // Part 6, chapter 3.1: what a simulated station is set to when the CSMS is under test.
        var value = bench.Sut == Party.Csms ? "EVConnected,Authorized" : await conversation.VariableAsync("TxCtrlr", "TxStartPoint") ?? "";
        return value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private (string IdToken, string Type) Token(string name) =>
        (bench.Statement.Configured($"{name} idToken").GetValue<string>(), bench.Statement.Configured($"{name} idToken type").GetValue<string>());

    private FrameQuery Request(string action, params (string Path, string Matcher)[] rows) =>
        new() { Sender = Party.Station, Action = action, Payload = Expectations.PayloadExpectation.From(rows, bench.Values) };

    private FrameQuery Answer(Party sender, string action, params (string Path, string Matcher)[] rows) =>
        new() { Sender = sender, Action = action, Payload = Expectations.PayloadExpectation.From(rows, bench.Values) };
}
