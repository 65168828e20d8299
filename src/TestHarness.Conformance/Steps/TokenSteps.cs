using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Steps.States;

namespace TestHarness.Conformance.Steps;

/// <summary>idTokens beside the one that a driver charges with: refused ones, those of his group, master passes (block C).</summary>
[Binding]
public sealed class TokenSteps(Bench bench, ChargingStates charging, OtherTokenStates others)
{
    /// <summary>The driver wants to charge, in the way that the statement prefers: presents the idToken, or has the CSMS send RequestStartTransaction; what follows is for the next steps to expect.</summary>
    [When(@"^the driver asks for authorization with the (\w+) idToken$")]
    public Task Asks(string token) => charging.AskAsync(bench.EvseId, token);

    /// <summary>Reusable state StopAuthorized, with another idToken of the driver's group, which the station has to ask the CSMS about (C09.FR.05) or must not (C09.FR.07).</summary>
    [When(@"^charging is stopped with the (\w+) idToken, (which the CSMS accepts|without asking the CSMS)" + StepSupport.Requirement)]
    public Task StoppedByGroup(string token, string how, string requirement) => others.StopByGroupAsync(token, how == "which the CSMS accepts", requirement.OrNull());

    /// <summary>Expects that the master pass ends the authorization, and the transaction by its stop points; its last event says MasterPass whenever it comes.</summary>
    [Then("^the master pass stops charging" + StepSupport.OnEvse + StepSupport.Requirement)]
    public Task StoppedByMasterPass(string evse, string requirement) => bench.EachAsync(evse, (id, _) => others.StopByMasterPassAsync(id, requirement.OrNull()));

    /// <summary>Expects that energy is still transferred: no event since it began says otherwise.</summary>
    [Then("^energy transfer goes on((?: on every other EVSE)?)" + StepSupport.Requirement)]
    public async Task GoesOn(string which, string requirement)
    {
        IEnumerable<int> evses = which.OrNull() is null ? [bench.EvseId] : bench.Statement.Layout.Evses.Select(evse => evse.Id).Where(id => id != bench.EvseId);
        foreach (var id in evses)
            await others.GoOnAsync(id, requirement.OrNull());
    }
}
