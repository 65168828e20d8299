using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Steps;
using TestHarness.Conformance.Steps.States;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;
using TestHarness.Tests.Conformance.Benches;

namespace TestHarness.Tests.Conformance.Steps;

/// <summary>What may come before what a step expects, and how long the station waits before it connects.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ConversationTests
{
    private readonly HandMadeBench _bench = new();
    private readonly Conversation _conversation;

    public ConversationTests() => _conversation = new Conversation(_bench.Bench);

    [Test]
    public async Task A_request_that_may_come_is_passed_over()
    {
        Event("CablePluggedIn", "T1");
        var resumed = Event("TxResumed", "T1");
        _conversation.Allow(Query(("triggerReason", "CablePluggedIn"), ("transactionInfo.transactionId", "T1")));

        (await _conversation.ExpectRequestAsync(Query(("triggerReason", "TxResumed")))).Should().Be(resumed);
    }

    [Test]
    public async Task A_request_that_is_not_as_the_one_that_may_come_is_not_passed_over()
    {
        Event("CablePluggedIn", "T2");
        Event("TxResumed", "T1");
        _conversation.Allow(Query(("triggerReason", "CablePluggedIn"), ("transactionInfo.transactionId", "T1")));

        var expect = () => _conversation.ExpectRequestAsync(Query(("triggerReason", "TxResumed")));

        (await expect.Should().ThrowAsync<ExpectationException>()).Which.Finding.Path.Should().Be("triggerReason");
    }

    [Test]
    public async Task Only_the_statuses_that_may_come_first_are_passed_over()
    {
        var connectors = new ConnectorSteps(_bench.Bench, _conversation, new ChargingSessions(_bench.Bench, _conversation));
        Report("Unavailable");
        Report("Available");
        await connectors.ReportedAsync(1, 1, "Available", inAnyOrder: false, before: ["Unavailable"]);

        Report("Faulted");
        Report("Available");
        var expect = () => connectors.ReportedAsync(1, 1, "Available", inAnyOrder: false, before: ["Unavailable"]);

        (await expect.Should().ThrowAsync<ExpectationException>()).Which.Finding.Actual.Should().Be("Faulted");
    }

    [TestCase(10, true)]
    [TestCase(4, false)]
    public async Task The_wait_before_the_station_connects_counts_from_its_last_connection(int seconds, bool isLongEnough)
    {
        var steps = new ConnectionSteps(_bench.Bench, _conversation);
        _bench.Event(ConnectionEventKind.Disconnected);
        _bench.After(seconds, () => _bench.Event(ConnectionEventKind.TcpConnected));

        var expect = () => steps.TriesToConnect("10", ", as $wait", " (B10.FR.03)");

        if (isLongEnough)
        {
            await expect.Should().NotThrowAsync();
            _conversation.Seconds("twice $wait").Should().Be(TimeSpan.FromSeconds(20));
        }
        else
        {
            (await expect.Should().ThrowAsync<ExpectationException>()).Which.Finding.RequirementId.Should().Be("B10.FR.03");
        }
    }

    private FrameQuery Query(params (string Path, string Matcher)[] rows) =>
        new() { Sender = Party.Station, Action = "TransactionEvent", Payload = PayloadExpectation.From(rows, _bench.Bench.Values) };

    private FrameRecord Event(string trigger, string transaction) =>
        _bench.Call(Party.Station, "TransactionEvent", $$$"""{"triggerReason":"{{{trigger}}}","transactionInfo":{"transactionId":"{{{transaction}}}"}}""");

    private void Report(string status) =>
        _bench.Call(Party.Station, "StatusNotification", $$"""{"evseId":1,"connectorId":1,"connectorStatus":"{{status}}"}""");
}
