using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Steps.States;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Steps;

/// <summary>The OCA's reusable states of a charging session (Part 6, chapters "Reusable states"), each one step; recursive where Part 6 is.</summary>
[Binding]
public sealed class StateSteps(Bench bench, Conversation conversation, ChargingStates states, ChargingSessions sessions)
{
    private const string OnEvse = @"((?: on EVSE \d+)?)$";
    private const string WithToken = @"((?: with the \w+ idToken)?)";

    /// <summary>Reusable state ParkingBayOccupied; skipped where no start or stop point of the station watches the bay.</summary>
    [StepDefinition("^the EV is in the parking bay" + OnEvse)]
    public Task BayOccupied(string evse) => states.OccupyBayAsync(Evse(evse));

    /// <summary>Reusable state EVConnectedPreSession.</summary>
    [StepDefinition("^the EV is connected" + OnEvse)]
    public Task EvConnected(string evse) => states.ConnectAsync(Evse(evse));

    /// <summary>Reusable state EVConnectedPreSession, with an EV that will authorize by its contract certificate (C07).</summary>
    [StepDefinition("an EV with a contract certificate is connected")]
    public Task ContractEvConnected() =>
        states.ConnectAsync(bench.EvseId, OperatorActions.PlugContract(bench.EvseId, bench.ConnectorId, sessions.Token("contract").IdToken, bench.ContractPki().ContractEv()));

    /// <summary>Reusable state Authorized, in the way that the statement prefers (<c>configured.authorization</c>: local or remote).</summary>
    [StepDefinition("^the driver is authorized" + OnEvse)]
    public Task Authorized(string evse) => states.AuthorizeAsync(Evse(evse));

    /// <summary>Reusable state Authorized, at the station's own reader.</summary>
    [StepDefinition("^the driver is authorized locally" + WithToken + OnEvse)]
    public Task AuthorizedLocally(string token, string evse) => states.AuthorizeLocallyAsync(Evse(evse), Token(token));

    /// <summary>Reusable state Authorized, by a station that need not ask the CSMS: the idToken is in its cache or list.</summary>
    [StepDefinition("^the driver is authorized by the station alone" + WithToken + OnEvse)]
    public Task AuthorizedByStation(string token, string evse) => states.AuthorizeLocallyAsync(Evse(evse), Token(token), asksCsms: false);

    /// <summary>Reusable state Authorized, by a request of the CSMS.</summary>
    [StepDefinition("^the driver is authorized remotely" + WithToken + OnEvse)]
    public Task AuthorizedRemotely(string token, string evse) => states.AuthorizeRemotelyAsync(Evse(evse), Token(token));

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
        await states.AuthorizedAsync(await sessions.AtAsync(bench.EvseId), "Authorized", idToken, type);
    }

    /// <summary>Reusable state EnergyTransferStarted, reached from whatever state the scenario is in.</summary>
    [StepDefinition("^the station is charging" + WithToken + OnEvse)]
    public Task Charging(string token, string evse) => states.ChargeAsync(Evse(evse), Token(token));

    /// <summary>Reusable state EnergyTransferStarted, reached from whatever state the scenario is in.</summary>
    [StepDefinition("^energy transfer starts" + OnEvse)]
    public Task Charging(string evse) => states.ChargeAsync(Evse(evse));

    /// <summary>Reusable state EnergyTransferSuspended, by the EV, reached from whatever state the scenario is in.</summary>
    [StepDefinition("^energy transfer is suspended by the EV" + OnEvse)]
    public Task Suspended(string evse) => states.SuspendAsync(Evse(evse));

    /// <summary>Reusable state StopAuthorized, in the way that the statement prefers, after the configured duration of a transaction.</summary>
    [StepDefinition("^the driver stops charging" + OnEvse)]
    public Task Stopped(string evse) => states.StopAsync(Evse(evse));

    /// <summary>Reusable state StopAuthorized, with the idToken that started the transaction.</summary>
    [StepDefinition("^the driver stops charging locally" + OnEvse)]
    public Task StoppedLocally(string evse) => states.StopAsync(Evse(evse), remotely: false);

    /// <summary>Reusable state StopAuthorized, by a request of the CSMS.</summary>
    [StepDefinition("^the driver stops charging remotely" + OnEvse)]
    public Task StoppedRemotely(string evse) => states.StopAsync(Evse(evse), remotely: true);

    /// <summary>Reusable state EVConnectedPostSession, reached from whatever state the scenario is in.</summary>
    [StepDefinition("^energy transfer is over" + OnEvse)]
    public Task Over(string evse) => states.EndSessionAsync(Evse(evse));

    /// <summary>Reusable state EVDisconnected, reached from whatever state the scenario is in.</summary>
    [StepDefinition("^the EV is disconnected" + OnEvse)]
    public Task Disconnected(string evse) => states.DisconnectAsync(Evse(evse));

    /// <summary>Reusable state ParkingBayUnoccupied, reached from whatever state the scenario is in; the next session begins anew.</summary>
    [StepDefinition("^the EV has left" + OnEvse)]
    public Task Left(string evse) => states.LeaveBayAsync(Evse(evse));

    /// <summary>Lets the configured duration of a transaction pass.</summary>
    [When("the configured duration of a transaction passes")]
    public Task DurationPasses() => states.TransactionDurationAsync();

    private int Evse(string words) => words.OrNull() is { } evse ? int.Parse(evse["on EVSE ".Length..], System.Globalization.CultureInfo.InvariantCulture) : bench.EvseId;

    private static string Token(string words) => words.Between("with the", "idToken") ?? "valid";
}
