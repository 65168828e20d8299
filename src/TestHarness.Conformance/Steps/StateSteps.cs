using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Steps.States;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Steps;

/// <summary>The OCA's reusable states of a charging session (Part 6, chapters "Reusable states"), each one step; recursive where Part 6 is.</summary>
[Binding]
public sealed class StateSteps(Bench bench, Conversation conversation, ChargingStates states, EndingStates endings, ChargingSessions sessions)
{
    private const string OnEvse = StepSupport.OnEvse + "$";
    private const string WithToken = @"((?: with the \w+ idToken)?)";

    /// <summary>Reusable state ParkingBayOccupied; skipped where no start or stop point of the station watches the bay.</summary>
    [StepDefinition("^the EV is in the parking bay" + OnEvse)]
    public Task BayOccupied(string evse) => bench.EachAsync(evse, (id, _) => states.OccupyBayAsync(id));

    /// <summary>Reusable state EVConnectedPreSession.</summary>
    [StepDefinition("^the EV is connected" + OnEvse)]
    public Task EvConnected(string evse) => bench.EachAsync(evse, (id, _) => states.ConnectAsync(id));

    /// <summary>Reusable state EVConnectedPreSession, with an EV that will authorize by its contract certificate (C07).</summary>
    [StepDefinition("an EV with a contract certificate is connected")]
    public Task ContractEvConnected() =>
        states.ConnectAsync(bench.EvseId, OperatorActions.PlugContract(bench.EvseId, bench.ConnectorId, sessions.Token("contract").IdToken, bench.ContractPki().ContractEv()));

    /// <summary>Reusable state EVConnectedPreSession, with an EV that does not take energy yet.</summary>
    [StepDefinition("an EV that is not ready to charge is connected")]
    public Task UnreadyEvConnected() =>
        states.ConnectAsync(bench.EvseId, OperatorActions.PlugEv(bench.EvseId, bench.ConnectorId, "an EV that is not ready for energy transfer", new JsonObject { ["readyToCharge"] = false }));

    /// <summary>Reusable state EVConnectedPreSession, with an EV that speaks ISO 15118 and leaves authorization to the driver.</summary>
    [StepDefinition("an EV with high level communication is connected")]
    public Task TalkingEvConnected() =>
        states.ConnectAsync(bench.EvseId, OperatorActions.PlugEv(bench.EvseId, bench.ConnectorId, "an EV with high level communication (ISO 15118)", new JsonObject { ["iso15118"] = new JsonObject() }));

    /// <summary>Reusable state Authorized, in the way that the statement prefers (<c>configured.authorization</c>: local or remote); a requirement is why the CSMS is asked.</summary>
    [StepDefinition("^the driver is authorized" + WithToken + StepSupport.OnEvse + StepSupport.Requirement)]
    public Task Authorized(string token, string evse, string requirement) => bench.EachAsync(evse, (id, _) => states.AuthorizeAsync(id, Token(token), requirement.OrNull()));

    /// <summary>Reusable state Authorized, at the station's own reader; a requirement is why the CSMS is asked.</summary>
    [StepDefinition("^the driver is authorized locally" + WithToken + StepSupport.OnEvse + StepSupport.Requirement)]
    public Task AuthorizedLocally(string token, string evse, string requirement) => bench.EachAsync(evse, (id, _) => states.AuthorizeLocallyAsync(id, Token(token), requirement.OrNull()));

    /// <summary>Reusable state Authorized, in the way that the statement prefers, by a station that does not ask the CSMS: the idToken is in its cache or list.</summary>
    [StepDefinition("^the driver is authorized by the station alone" + WithToken + StepSupport.Requirement)]
    public Task AuthorizedByStation(string token, string requirement) => states.AuthorizeAloneAsync(bench.EvseId, Token(token), requirement.OrNull());

    /// <summary>Reusable state Authorized, by a request of the CSMS.</summary>
    [StepDefinition("^the driver is authorized remotely" + WithToken + OnEvse)]
    public Task AuthorizedRemotely(string token, string evse) => bench.EachAsync(evse, (id, _) => states.AuthorizeRemotelyAsync(id, Token(token)));

    /// <summary>What Plug &amp; Charge adds to reusable state Authorized: the contract's eMAID and the data to ask for the status of its certificates (C07.FR.01, C07.FR.02).</summary>
    [StepDefinition("^the driver is authorized by the contract certificate" + StepSupport.Requirement)]
    public async Task AuthorizedByContract(string requirement)
    {
        var (idToken, type) = sessions.Token("contract");
        var authorize = await conversation.ExpectRequestAsync(new FrameQuery
        {
            Sender = Party.Station,
            Action = "Authorize",
            Payload = PayloadExpectation.From([("idToken.idToken", idToken), ("idToken.type", type), ("iso15118CertificateHashData", "is present")], bench.Values),
            Requirement = requirement.OrNull(),
        });
        await bench.Expect.AnswerAsync(authorize, new FrameQuery
        {
            Sender = Party.Csms,
            Action = "Authorize",
            Payload = PayloadExpectation.From([("idTokenInfo.status", "Accepted"), ("certificateStatus", "Accepted")], bench.Values),
            Requirement = requirement.OrNull(),
        });
        await states.AuthorizedAsync(await sessions.AtAsync(bench.EvseId), "Authorized", "contract");
    }

    /// <summary>Reusable state EnergyTransferStarted, reached from whatever state the scenario is in; of several EVSEs the second takes the valid2 idToken, and so on.</summary>
    [StepDefinition("^the station is charging" + WithToken + OnEvse)]
    public Task Charging(string token, string evse) =>
        bench.EachAsync(evse, (id, place) => states.ChargeAsync(id, token.OrNull() is null && place > 1 ? $"valid{place}" : Token(token)));

    /// <summary>Reusable state EnergyTransferStarted, reached from whatever state the scenario is in.</summary>
    [StepDefinition("^energy transfer starts" + OnEvse)]
    public Task Charging(string evse) => bench.EachAsync(evse, (id, _) => states.ChargeAsync(id));

    /// <summary>Reusable state EnergyTransferSuspended, by the EV, reached from whatever state the scenario is in.</summary>
    [StepDefinition("^energy transfer is suspended by the EV" + OnEvse)]
    public Task Suspended(string evse) => bench.EachAsync(evse, (id, _) => states.SuspendAsync(id));

    /// <summary>Reusable state StopAuthorized, in the way that the statement prefers, after the configured duration of a transaction.</summary>
    [StepDefinition("^the driver stops charging" + OnEvse)]
    public Task Stopped(string evse) => bench.EachAsync(evse, (id, _) => endings.StopAsync(id));

    /// <summary>Reusable state StopAuthorized, with the idToken that started the transaction.</summary>
    [StepDefinition("^the driver stops charging locally" + OnEvse)]
    public Task StoppedLocally(string evse) => bench.EachAsync(evse, (id, _) => endings.StopAsync(id, remotely: false));

    /// <summary>Reusable state StopAuthorized, by a request of the CSMS.</summary>
    [StepDefinition("^the driver stops charging remotely" + OnEvse)]
    public Task StoppedRemotely(string evse) => bench.EachAsync(evse, (id, _) => endings.StopAsync(id, remotely: true));

    /// <summary>The driver stops charging and leaves, but only as far as the transaction needs to end: reusable states StopAuthorized, EVConnectedPostSession, EVDisconnected, ParkingBayUnoccupied.</summary>
    [StepDefinition("^the driver ends the transaction" + OnEvse)]
    public Task Ended(string evse) => bench.EachAsync(evse, (id, _) => endings.EndTransactionAsync(id));

    /// <summary>Reusable state EVConnectedPostSession, reached from whatever state the scenario is in.</summary>
    [StepDefinition("^energy transfer is over" + OnEvse)]
    public Task Over(string evse) => bench.EachAsync(evse, (id, _) => endings.EndSessionAsync(id));

    /// <summary>Reusable state EVDisconnected, reached from whatever state the scenario is in.</summary>
    [StepDefinition("^the EV is disconnected" + OnEvse)]
    public Task Disconnected(string evse) => bench.EachAsync(evse, (id, _) => endings.DisconnectAsync(id));

    /// <summary>Reusable state ParkingBayUnoccupied, reached from whatever state the scenario is in; the next session begins anew.</summary>
    [StepDefinition("^the EV has left" + OnEvse)]
    public Task Left(string evse) => bench.EachAsync(evse, (id, _) => endings.LeaveBayAsync(id));

    /// <summary>The cable is disconnected at the EV; what the station sends then is for the next steps to expect.</summary>
    [When("the EV is disconnected on its own side")]
    public Task DisconnectedEvSide() => endings.DisconnectEvSideAsync();

    /// <summary>The cable is connected to the EV again; what the station sends then is for the next steps to expect.</summary>
    [When("the EV is connected again on its own side")]
    public Task ReconnectedEvSide() => endings.ReconnectEvSideAsync();

    /// <summary>The driver takes a cable without EV out of the station, with his idToken where it is kept locked (UnlockOnEVSideDisconnect); a fixed cable stays.</summary>
    [When("the driver takes the cable out if it is detachable")]
    public Task CableTaken() => endings.TakeCableAsync();

    /// <summary>No EV is connected before EVConnectionTimeOut is over: expects the end of the authorization, and of the transaction by its stop points.</summary>
    [StepDefinition("^no EV is connected in time" + StepSupport.Requirement)]
    public Task TimedOut(string requirement) => endings.TimeOutAsync(requirement.OrNull());

    /// <summary>What reusable state Deauthorized expects: the end of the authorization, and of the transaction by its stop points; queued events come before.</summary>
    [Then("^the transaction is deauthorized" + StepSupport.Requirement)]
    public Task Deauthorized(string requirement) => endings.DeauthorizedAsync(requirement.OrNull());

    /// <summary>Expects that energy transfer does not start within the configured duration of a transaction.</summary>
    [Then("^energy transfer does not start" + StepSupport.Requirement)]
    public Task NotCharging(string requirement) => states.StayWithoutEnergyAsync(bench.EvseId, requirement.OrNull());

    /// <summary>Lets the configured duration of a transaction pass.</summary>
    [When("the configured duration of a transaction passes")]
    public Task DurationPasses() => states.TransactionDurationAsync();

    private static string Token(string words) => words.Between("with the", "idToken") ?? "valid";
}
