using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;
using TestHarness.Tests.Conformance.Expectations;

namespace TestHarness.Tests.Conformance.Benches;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class WireExpectationsTests
{
    private readonly HandMadeBench _bench = new();

    [Test]
    public async Task Finds_the_request_that_stands_on_the_wire_already_and_takes_no_time()
    {
        _bench.Call(Party.Station, "Heartbeat");
        var boot = _bench.Call(Party.Station, "BootNotification", """{"reason":"PowerUp"}""");

        var waited = await _bench.MeasureAsync(async () => (await Request("BootNotification", ("reason", "PowerUp"))).Should().BeSameAs(boot));

        waited.Should().Be(TimeSpan.Zero);
    }

    [Test]
    public async Task Waits_for_a_request_as_long_as_it_takes_and_no_longer()
    {
        _bench.After(12, () => _bench.Call(Party.Station, "Heartbeat"));

        (await _bench.MeasureAsync(() => Request("Heartbeat"))).Should().Be(TimeSpan.FromSeconds(12));
    }

    [Test]
    public async Task Finds_an_unconfirmed_message_like_a_request()
    {
        var sent = _bench.Send(Party.Station, "NotifyPeriodicEventStream");

        (await Request("NotifyPeriodicEventStream")).Should().BeSameAs(sent);
    }

    [Test]
    public async Task Tells_after_the_statements_time_that_nothing_came_and_what_came_instead()
    {
        _bench.Call(Party.Station, "Heartbeat");
        _bench.Event(ConnectionEventKind.Ping);
        _bench.Bench.Requirements = ["B01.FR.01", "B01.FR.05"];
        ExpectationException error = null!;

        var waited = await _bench.MeasureAsync(async () => error = await Unmet(() => Request("BootNotification")));

        waited.Should().Be(TimeSpan.FromSeconds(30));
        error.NothingCame.Should().BeTrue();
        error.Finding.Should().BeEquivalentTo(new { RequirementId = "B01.FR.01, B01.FR.05", Side = Party.Station, Layer = FindingLayer.Expectation, RecordNumber = (long?)null });
        error.Message.Should().Contain("the station to send BootNotification within 30 seconds; it did not come. What came instead: 1 station CALL Heartbeat; 2 Ping.");
    }

    [Test]
    public async Task Waits_as_long_as_the_expectation_says()
    {
        _bench.After(31, () => _bench.Call(Party.Station, "Heartbeat"));
        var query = new FrameQuery { Sender = Party.Station, Action = "Heartbeat" };

        (await Unmet(() => _bench.Expect.RequestAsync(query with { Within = TimeSpan.FromSeconds(10) }))).Message.Should().Contain("within 10 seconds; it did not come. Nothing came after the last expectation.");
        (await _bench.Expect.RequestAsync(query with { Within = TimeSpan.FromSeconds(40) })).Action.Should().Be("Heartbeat");
    }

    [Test]
    public async Task Does_not_take_the_other_sides_request_nor_an_answer_for_it()
    {
        var transfer = _bench.Call(Party.Csms, "DataTransfer");
        _bench.Result(transfer);
        var own = _bench.Call(Party.Station, "DataTransfer");

        (await Request("DataTransfer")).Should().BeSameAs(own);
    }

    [Test]
    public async Task Compares_the_first_request_of_that_action_and_no_later_one()
    {
        _bench.Call(Party.Station, "BootNotification", """{"reason":"Unknown"}""");
        _bench.Call(Party.Station, "BootNotification", """{"reason":"PowerUp"}""");

        var finding = (await Unmet(() => Request("BootNotification", ("reason", "PowerUp")))).Finding;

        finding.Should().BeEquivalentTo(new { RecordNumber = 1L, Path = "reason", Expected = "PowerUp", Actual = "\"Unknown\"", Message = "reason in the BootNotification of the station is not as expected." });
    }

    [Test]
    public async Task Names_the_requirement_of_the_expectation_before_the_scenarios()
    {
        _bench.Bench.Requirements = ["B01.FR.01"];
        _bench.Call(Party.Station, "BootNotification");
        var query = new FrameQuery { Sender = Party.Station, Action = "BootNotification", Requirement = "B01.FR.05", Payload = Payload(("reason", "PowerUp")) };

        (await Unmet(() => _bench.Expect.RequestAsync(query))).Finding.RequirementId.Should().Be("B01.FR.05");
    }

    [Test]
    public async Task Passes_over_requests_that_are_about_something_else()
    {
        _bench.Call(Party.Station, "StatusNotification", """{"evseId":2}""");
        var mine = _bench.Call(Party.Station, "StatusNotification", """{"evseId":1}""");
        var query = new FrameQuery { Sender = Party.Station, Action = "StatusNotification", About = frame => WireExpectations.Value(frame, "evseId") == "1" };

        (await _bench.Expect.RequestAsync(query)).Should().BeSameAs(mine);
    }

    [Test]
    public async Task Keeps_the_order_of_the_wire_unless_it_need_not()
    {
        var status = _bench.Call(Party.Station, "StatusNotification");
        _bench.Call(Party.Station, "BootNotification");
        await Request("BootNotification");

        (await Unmet(() => Request("StatusNotification"))).NothingCame.Should().BeTrue();
        (await _bench.Expect.RequestAsync(new FrameQuery { Sender = Party.Station, Action = "StatusNotification", InAnyOrder = true })).Should().BeSameAs(status);
    }

    [Test]
    public async Task Never_takes_the_same_request_twice()
    {
        var first = _bench.Call(Party.Station, "StatusNotification");
        var second = _bench.Call(Party.Station, "StatusNotification");

        (await Request("StatusNotification")).Should().BeSameAs(first);
        (await _bench.Expect.RequestAsync(new FrameQuery { Sender = Party.Station, Action = "StatusNotification", InAnyOrder = true })).Should().BeSameAs(second);
    }

    [Test]
    public async Task Finds_the_answer_to_a_request_among_others()
    {
        var reset = _bench.Call(Party.Csms, "Reset");
        var other = _bench.Call(Party.Csms, "GetReport");
        _bench.Result(other, """{"status":"Rejected"}""");
        _bench.Call(Party.Station, "Heartbeat");
        var answer = _bench.Result(reset, """{"status":"Accepted"}""");

        (await Answer(reset, ("status", "Accepted"))).Should().BeSameAs(answer);
    }

    [Test]
    public async Task Finds_an_answer_also_when_later_requests_were_looked_at_before()
    {
        var boot = _bench.Call(Party.Station, "BootNotification");
        var answer = _bench.Result(boot, """{"status":"Accepted"}""");
        _bench.Call(Party.Station, "StatusNotification");
        _bench.Call(Party.Station, "Heartbeat");
        await Request("BootNotification");
        await Request("StatusNotification");
        await Request("Heartbeat");

        (await Answer(boot, ("status", "Accepted"))).Should().BeSameAs(answer);
    }

    [Test]
    public async Task Waits_for_an_answer_as_long_as_the_statement_says()
    {
        var reset = _bench.Call(Party.Csms, "Reset");
        ExpectationException error = null!;

        (await _bench.MeasureAsync(async () => error = await Unmet(() => Answer(reset)))).Should().Be(TimeSpan.FromSeconds(30));
        error.NothingCame.Should().BeTrue();
        error.Message.Should().Contain("the station to answer Reset");
    }

    [Test]
    public async Task Compares_an_answer()
    {
        var reset = _bench.Call(Party.Csms, "Reset");
        _bench.Result(reset, """{"status":"Rejected"}""");

        (await Unmet(() => Answer(reset, ("status", "Accepted")))).Finding.Should().BeEquivalentTo(new { RecordNumber = 2L, Path = "status", Expected = "Accepted", Actual = "\"Rejected\"", Side = Party.Station });
    }

    [Test]
    public async Task A_CALLERROR_is_not_the_answer_that_was_expected()
    {
        var reset = _bench.Call(Party.Csms, "Reset");
        _bench.Error(reset, "NotImplemented", "no resets here");

        (await Unmet(() => Answer(reset))).Finding.Should().BeEquivalentTo(new { RecordNumber = 2L, Expected = "a CALLRESULT", Actual = "NotImplemented: no resets here" });
    }

    [Test]
    public async Task A_CALLERROR_that_is_expected_has_one_of_the_codes()
    {
        var reset = _bench.Call(Party.Csms, "Reset");
        var error = _bench.Error(reset, "NotSupported");
        var query = new FrameQuery { Sender = Party.Station, Action = "Reset" };

        (await _bench.Expect.ErrorAsync(reset, query, ["NotImplemented", "NotSupported"])).Should().BeSameAs(error);
    }

    [TestCase(true, "NotSupported")]
    [TestCase(false, "a CALLRESULT")]
    public async Task Another_answer_than_the_expected_CALLERROR_is_told(bool refused, string actual)
    {
        var reset = _bench.Call(Party.Csms, "Reset");
        if (refused)
            _bench.Error(reset, "NotSupported");
        else
            _bench.Result(reset);
        var query = new FrameQuery { Sender = Party.Station, Action = "Reset" };

        (await Unmet(() => _bench.Expect.ErrorAsync(reset, query, ["NotImplemented"]))).Finding.Should().BeEquivalentTo(new { Expected = "a CALLERROR NotImplemented", Actual = actual });
    }

    [Test]
    public async Task Waits_for_connection_events()
    {
        _bench.After(7, () => _bench.Event(ConnectionEventKind.CloseFrame, Party.Csms));
        ConnectionRecord seen = null!;

        var waited = await _bench.MeasureAsync(async () => seen = await _bench.Expect.EventAsync(Party.Csms, "the CSMS to close the connection", record => record is { Kind: ConnectionEventKind.CloseFrame, Origin: Party.Csms }));

        waited.Should().Be(TimeSpan.FromSeconds(7));
        seen.Kind.Should().Be(ConnectionEventKind.CloseFrame);
    }

    [Test]
    public async Task Tells_which_connection_event_did_not_come()
    {
        _bench.Event(ConnectionEventKind.Ping);

        var error = await Unmet(() => _bench.Expect.EventAsync(Party.Station, "the station to reconnect", record => record.Kind == ConnectionEventKind.UpgradeRequested, TimeSpan.FromSeconds(60), requirement: "B01.FR.01"));

        error.NothingCame.Should().BeTrue();
        error.Finding.Should().BeEquivalentTo(new { RequirementId = "B01.FR.01", Side = Party.Station, Expected = "the station to reconnect" });
    }

    [Test]
    public void Finds_what_must_not_have_been_sent()
    {
        _bench.Call(Party.Csms, "Reset");
        var unwanted = _bench.Call(Party.Station, "TransactionEvent", """{"eventType":"Started"}""");
        var look = () => _bench.Expect.NotSent(Party.Station, "TransactionEvent", requirement: "E01.FR.01");

        look.Should().Throw<ExpectationException>().Which.Finding.Should().BeEquivalentTo(new
        {
            RequirementId = "E01.FR.01",
            Side = Party.Station,
            RecordNumber = unwanted.Number,
            Expected = "no TransactionEvent",
            Actual = unwanted.Frame.Text,
        });
    }

    [Test]
    public void Does_not_mind_what_is_about_something_else_or_comes_from_the_other_side()
    {
        _bench.Call(Party.Csms, "DataTransfer");
        _bench.Call(Party.Station, "StatusNotification", """{"evseId":2}""");

        _bench.Expect.NotSent(Party.Station, "DataTransfer");
        _bench.Expect.NotSent(Party.Station, "StatusNotification", frame => WireExpectations.Value(frame, "evseId") == "1");
    }

    [Test]
    public async Task Finds_a_request_among_others_and_leaves_them_to_the_steps_behind()
    {
        var first = _bench.Call(Party.Station, "TransactionEvent", """{"eventType":"Started"}""");
        var second = _bench.Call(Party.Station, "TransactionEvent", """{"eventType":"Updated"}""");
        var query = new FrameQuery { Sender = Party.Station, Action = "TransactionEvent", Payload = PayloadExpectation.From([("eventType", "Updated")], Values.Source()) };

        (await _bench.Expect.AmongOthersAsync(query)).Should().BeSameAs(second);
        (await Request("TransactionEvent")).Should().BeSameAs(first);
    }

    [Test]
    public async Task Tells_which_request_is_not_among_the_others()
    {
        _bench.Call(Party.Station, "TransactionEvent", """{"eventType":"Started"}""");
        var query = new FrameQuery { Sender = Party.Station, Action = "TransactionEvent", Payload = PayloadExpectation.From([("eventType", "Ended")], Values.Source()), Requirement = "E06.FR.02" };

        var error = await Unmet(() => _bench.Expect.AmongOthersAsync(query));

        error.NothingCame.Should().BeTrue();
        error.Finding.Should().BeEquivalentTo(new { RequirementId = "E06.FR.02", Side = Party.Station, Expected = "the station to send TransactionEvent with eventType Ended" });
    }

    [Test]
    public async Task What_was_expected_before_is_not_unwanted()
    {
        _bench.Call(Party.Station, "Heartbeat");
        await Request("Heartbeat");

        _bench.Expect.NotSent(Party.Station, "Heartbeat");
    }

    [Test]
    public async Task Says_what_is_awaited_while_it_waits()
    {
        string? awaiting = null;
        _bench.After(1, () => awaiting = _bench.Bench.Awaiting);
        _bench.After(2, () => _bench.Call(Party.Station, "Heartbeat"));

        await Request("Heartbeat");

        awaiting.Should().Be("the station to send Heartbeat, at most 30 seconds");
        _bench.Bench.Awaiting.Should().BeNull();
    }

    [Test]
    public void What_stands_on_the_wire_when_the_bench_is_made_is_not_the_scenarios()
    {
        _bench.Call(Party.Station, "Heartbeat");
        var later = new HandMadeBench(wire: _bench.Wire);

        later.Bench.Records.Should().BeEmpty();
        later.Bench.Cursor.Ahead(inAnyOrder: true).Should().BeEmpty();
    }

    [TestCase("evse.id", "3")]
    [TestCase("evse.connectorId", null)]
    public void Reads_values_of_a_frame(string path, string? value) =>
        WireExpectations.Value(_bench.Call(Party.Station, "StatusNotification", """{"evse":{"id":3}}"""), path).Should().Be(value);

    private Task<FrameRecord> Request(string action, params (string, string)[] rows) =>
        _bench.Expect.RequestAsync(new FrameQuery { Sender = Party.Station, Action = action, Payload = Payload(rows) });

    private Task<FrameRecord> Answer(FrameRecord call, params (string, string)[] rows) =>
        _bench.Expect.AnswerAsync(call, new FrameQuery { Sender = call.Sender == Party.Csms ? Party.Station : Party.Csms, Action = call.Action!, Payload = Payload(rows) });

    private static PayloadExpectation Payload(params (string, string)[] rows) => PayloadExpectation.From(rows, Values.Source());

    private static async Task<ExpectationException> Unmet(Func<Task> expectation) =>
        (await FluentActions.Awaiting(expectation).Should().ThrowAsync<ExpectationException>()).Which;
}
