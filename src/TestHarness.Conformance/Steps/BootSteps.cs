using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Steps;

/// <summary>The reusable states Booting and Booted, and what belongs to them (Part 6, chapters "Reusable states").</summary>
[Binding]
public sealed class BootSteps(Bench bench, Conversation conversation, ConnectorSteps connectors)
{
    private const string Immediate = "Immediate";

    /// <summary>Reusable state Booted, with a power cycle: boot, status of all connectors, security event.</summary>
    [StepDefinition("the station is booted")]
    public async Task Booted()
    {
        await bench.PerformAsync(OperatorActions.PowerCycleStation());
        await BootsAsync();
    }

    /// <summary>Reusable state Booted, with a Reset, which is Immediate unless it is said otherwise.</summary>
    [StepDefinition(@"^the station is booted by a reset((?: of type \w+)?)" + StepSupport.Requirement)]
    public async Task BootedByReset(string type, string requirement)
    {
        await ResetAsync(type.Between("of type", "") ?? Immediate, requirement.OrNull());
        await BootsAsync();
    }

    /// <summary>Reusable state Booting: a Reset was accepted, and the station is on its way.</summary>
    [StepDefinition("the station is booting")]
    public Task Booting() => ResetAsync(Immediate, null);

    /// <summary>The second half of reusable state Booted: everything that follows a boot that somebody else set off. Connectors that an EV is connected to are Occupied, the others Available.</summary>
    [Then("the station boots")]
    public Task BootsAsync() => BootsAsync(() => connectors.ByOccupancy("", "", ""));

    /// <summary>The same, with connectors in a status that is not Available.</summary>
    [Then(@"^the station boots with every connector (\w+(?: or \w+)*)$")]
    public Task BootsAsync(string status) => BootsAsync(() => connectors.EveryConnector("", status, ""));

    private async Task BootsAsync(Func<Task> reports)
    {
        var boot = await conversation.ExpectRequestAsync(new FrameQuery { Sender = Party.Station, Action = "BootNotification", Within = TimeSpan.FromSeconds(bench.Statement.Timeouts.Boot) });
        await bench.Expect.AnswerAsync(boot, Expect(Party.Csms, "BootNotification", ("status", "Accepted")));
        await reports();
        if (bench.Sut == Party.Station)
            await conversation.ExpectRequestAsync(Expect(Party.Station, "SecurityEventNotification", ("type", "one of StartupOfTheDevice, ResetOrReboot")) with { InAnyOrder = true });
    }

    private async Task ResetAsync(string type, string? requirement)
    {
        var reset = await conversation.CsmsSendsAsync("Reset", new JsonObject { ["type"] = type });
        await bench.Expect.AnswerAsync(reset, Expect(Party.Station, "Reset", ("status", "Accepted")) with { Requirement = requirement });
    }

    private FrameQuery Expect(Party sender, string action, params (string Path, string Matcher)[] rows) =>
        new() { Sender = sender, Action = action, Payload = PayloadExpectation.From(rows, bench.Values) };
}
