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
    /// <summary>Reusable state Booted, with a power cycle: boot, status of all connectors, security event.</summary>
    [StepDefinition("the station is booted")]
    public async Task Booted()
    {
        await bench.PerformAsync(OperatorActions.PowerCycleStation());
        await BootsAsync();
    }

    /// <summary>Reusable state Booted, with a Reset.</summary>
    [StepDefinition("the station is booted by a reset")]
    public async Task BootedByReset()
    {
        await Booting();
        await BootsAsync();
    }

    /// <summary>Reusable state Booting: a Reset was accepted, and the station is on its way.</summary>
    [StepDefinition("the station is booting")]
    public async Task Booting()
    {
        var reset = await conversation.CsmsSendsAsync("Reset", new JsonObject { ["type"] = "Immediate" });
        await bench.Expect.AnswerAsync(reset, Expect(Party.Station, "Reset", ("status", "Accepted")));
    }

    /// <summary>The second half of reusable state Booted: everything that follows a boot that somebody else set off.</summary>
    [Then("the station boots")]
    public Task BootsAsync() => BootsAsync("Available");

    /// <summary>The same, with connectors in a status that is not Available.</summary>
    [Then(@"^the station boots with every connector (\w+(?: or \w+)*)$")]
    public async Task BootsAsync(string status)
    {
        var boot = await conversation.ExpectRequestAsync(new FrameQuery { Sender = Party.Station, Action = "BootNotification", Within = TimeSpan.FromSeconds(bench.Statement.Timeouts.Boot) });
        await bench.Expect.AnswerAsync(boot, Expect(Party.Csms, "BootNotification", ("status", "Accepted")));
        await connectors.EveryConnector("", status, "");
        if (bench.Sut == Party.Station)
            await conversation.ExpectRequestAsync(Expect(Party.Station, "SecurityEventNotification", ("type", "one of StartupOfTheDevice, ResetOrReboot")) with { InAnyOrder = true });
    }

    private FrameQuery Expect(Party sender, string action, params (string Path, string Matcher)[] rows) =>
        new() { Sender = sender, Action = action, Payload = PayloadExpectation.From(rows, bench.Values) };
}
