using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>Boot and registration (B01 to B03).</summary>
[Binding]
public sealed class RegistrationSteps(Bench bench, Conversation conversation)
{
    /// <summary>Lets the harness's own side break a requirement without an Error: the case looks at what the other side does about it.</summary>
    [Given(@"^the (station|CSMS) breaks ([A-Z]\d\d\.FR\.\d+) on purpose$")]
    public void Breaks(string side, string requirement)
    {
        if (StepSupport.Party(side) == bench.Sut)
            throw new FormatException($"The {side} is the system under test: what it breaks is its own doing.");
        bench.BrokenOnPurpose.Add(requirement);
    }

    /// <summary>Goes on only if a station that was rejected stays connected, which it need not (B03.FR.04): of another one nothing can be asked.</summary>
    [When("the station stays connected although it was rejected")]
    public async Task StaysConnected()
    {
        await bench.Clock.SettleAsync(CancellationToken.None);
        if (bench.Cursor.Ahead(inAnyOrder: false).OfType<ConnectionRecord>().Any(record => record.Kind == ConnectionEventKind.Disconnected))
            throw new NotApplicableException("The station closes the connection while it is rejected (B03.FR.04), so that it cannot be asked anything.");
    }

    /// <summary>Expects a BootNotification that was triggered where TriggerMessage was accepted, and one after the interval where it was not.</summary>
    [Then(@"^the station sends BootNotification, Triggered where \$(\w+) is Accepted" + StepSupport.Requirement)]
    public Task TriggeredBoot(string name, string requirement)
    {
        var triggered = JsonText.Of(bench.Values.Memory.Recall(name)) == "Accepted";
        return conversation.ExpectRequestAsync(new FrameQuery
        {
            Sender = Party.Station,
            Action = "BootNotification",
            Requirement = requirement.OrNull(),
            Payload = triggered ? PayloadExpectation.From([("reason", "Triggered")], bench.Values) : PayloadExpectation.Anything,
            Within = triggered ? null : conversation.Seconds("the configured heartbeatInterval") + TimeSpan.FromSeconds(bench.Statement.Timeouts.Message),
        });
    }

    /// <summary>
    /// Checks every CALL of the station between a BootNotification that was not accepted and the one that was: while pending only what the
    /// CSMS asked for, while rejected only BootNotification.
    /// </summary>
    [Then("^the station sent nothing by itself while it was (pending|rejected)" + StepSupport.Requirement)]
    public void NothingByItself(string state, string requirement)
    {
        var refused = false;
        foreach (var frame in bench.Records.OfType<FrameRecord>())
        {
            if (frame.Action == "BootNotification" && frame.Frame.Type == MessageType.CallResult)
                refused = WireExpectations.Value(frame, "status") != "Accepted";
            if (!refused || frame.Sender != Party.Station || frame.Frame.Type is not (MessageType.Call or MessageType.Send) || frame.Action == "BootNotification")
                continue;
            if (state == "pending" && frame.Action == "NotifyReport")
                continue;
            throw bench.Expect.Violation(
                new FrameQuery { Sender = Party.Station, Action = frame.Action!, Requirement = requirement.OrNull() },
                $"The station sent {frame.Action} by itself while its registration was {state}.", frame, null, "nothing but BootNotification" + (state == "pending" ? " and what the CSMS asked for" : ""), frame.Frame.Text);
        }
    }
}
