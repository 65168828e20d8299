using System.Globalization;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Operators;

namespace TestHarness.Conformance.Steps;

/// <summary>What the operator does at the station, and what happens to the network.</summary>
[Binding]
public sealed class OperatorSteps(Bench bench)
{
    /// <summary>Power off and on again.</summary>
    [When("the operator power-cycles the station")]
    public Task PowerCycle() => DoAsync(OperatorActions.PowerCycleStation());

    /// <summary>Power off.</summary>
    [StepDefinition("the station is switched off")]
    public Task SwitchedOff() => DoAsync(OperatorActions.SwitchOff());

    /// <summary>Power on.</summary>
    [When("the operator switches the station on")]
    public Task SwitchOn() => DoAsync(OperatorActions.SwitchOn());

    /// <summary>Connect the EV to the configured connector.</summary>
    [When("the operator connects the EV")]
    public Task Connect() => DoAsync(OperatorActions.Plug(bench.EvseId, bench.ConnectorId));

    /// <summary>Disconnect the EV.</summary>
    [When("the operator disconnects the EV")]
    public Task Disconnect() => DoAsync(OperatorActions.UnplugFrom(bench.EvseId, bench.ConnectorId));

    /// <summary>A fault comes at the configured connector: a ground fault, or whatever can be brought about.</summary>
    [When("a fault occurs at the connector")]
    public Task Fault() => DoAsync(OperatorActions.At(OperatorActions.SetFault, "Bring about a fault at the connector.", bench.EvseId, bench.ConnectorId));

    /// <summary>The fault is gone.</summary>
    [When("the fault at the connector is repaired")]
    public Task Repair() => DoAsync(OperatorActions.At(OperatorActions.ClearFault, "Repair the connector.", bench.EvseId, bench.ConnectorId));

    /// <summary>Present an idToken of the statement: valid, invalid, blocked ...</summary>
    [When(@"^the operator presents the (\w+) idToken$")]
    public Task Present(string name) => DoAsync(OperatorActions.Present(
        bench.Statement.Configured($"{name} idToken").GetValue<string>(), bench.Statement.Configured($"{name} idToken type").GetValue<string>(), bench.EvseId));

    /// <summary>Choose on the station's user interface what the master pass that was presented stops.</summary>
    [When(@"^the operator chooses to stop (all transactions|the transaction on EVSE \d+)$")]
    public Task Choose(string what) => DoAsync(OperatorActions.ChooseToStop(
        what == "all transactions" ? null : int.Parse(what["the transaction on EVSE ".Length..], CultureInfo.InvariantCulture)));

    /// <summary>The EV stops taking energy.</summary>
    [When("the EV suspends the energy transfer")]
    public Task Suspend() => DoAsync(OperatorActions.At(OperatorActions.SuspendEv, "Let the EV suspend the energy transfer.", bench.EvseId, bench.ConnectorId));

    /// <summary>The EV takes energy again.</summary>
    [When("the EV resumes the energy transfer")]
    public Task Resume() => DoAsync(OperatorActions.At(OperatorActions.ResumeEv, "Let the EV resume the energy transfer.", bench.EvseId, bench.ConnectorId));

    /// <summary>The line is cut: no close frame, no new connections.</summary>
    [When("the network goes down")]
    public async Task NetworkDown()
    {
        bench.Cursor.MoveToEnd();
        await bench.Network.CutAsync();
        await bench.Clock.SettleAsync(CancellationToken.None);
    }

    /// <summary>The line is there again.</summary>
    [When("the network comes back")]
    public async Task NetworkUp()
    {
        bench.Cursor.MoveToEnd();
        await bench.Network.RestoreAsync();
    }

    /// <summary>Lets the CSMS's operator make it send a request; what it sends then is for the next steps to expect.</summary>
    [When(@"^the operator lets the CSMS send (\w+)$")]
    public Task LetCsmsSend(string action, DataTable table) => DoAsync(OperatorActions.LetCsmsSend(bench.Identity, action, bench.Request(action, table)));

    /// <summary>Lets the CSMS's operator make it send a request.</summary>
    [When(@"^the operator lets the CSMS send (\w+)$")]
    public Task LetCsmsSend(string action) => DoAsync(OperatorActions.LetCsmsSend(bench.Identity, action, []));

    /// <summary>Lets the CSMS's operator have it send the whole local authorization list, in as many messages as it takes.</summary>
    [When("the operator lets the CSMS send its whole local authorization list")]
    public Task LetCsmsSendList() => DoAsync(OperatorActions.LetCsmsSendList(bench.Identity));

    private Task DoAsync(OperatorAction action) => bench.ActAsync(action);
}
