using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Transport.Rpc;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Transport;

[TestFixture]
public sealed class OcppSessionTests
{
    [Test]
    public async Task Has_one_call_outstanding_and_sends_the_others_in_order()
    {
        var bench = new SessionBench();
        var first = await bench.CallAsync("A");
        var second = await bench.CallAsync("B");
        var third = await bench.CallAsync("C");
        bench.Socket.Sent.Should().Equal("""[2,"id1","A",{}]""");

        await bench.DeliverAsync("""[3,"id1",{"a":1}]""");
        bench.Socket.Sent.Should().HaveCount(2).And.HaveElementAt(1, """[2,"id2","B",{}]""");
        await bench.DeliverAsync("""[4,"id2","InternalError","broken",{}]""");
        bench.Socket.Sent.Should().HaveCount(3).And.HaveElementAt(2, """[2,"id3","C",{}]""");
        await bench.DeliverAsync("""[3,"id3",{"c":3}]""");

        SessionBench.IsResult(first, """{"a":1}""");
        (await second).Should().Be(new CallReply.Error("InternalError", "broken"));
        SessionBench.IsResult(third, """{"c":3}""");
    }

    [Test]
    public async Task Gives_a_call_up_when_its_time_is_over_and_goes_on_with_the_next()
    {
        var bench = new SessionBench();
        var first = await bench.CallAsync("A");
        var second = await bench.CallAsync("B");

        await bench.AdvanceAsync(29);
        first.IsCompleted.Should().BeFalse();
        await bench.AdvanceAsync(1);
        (await first).Should().BeOfType<CallReply.TimedOut>();
        bench.Socket.Sent.Should().HaveCount(2);

        await bench.DeliverAsync("""[3,"id1",{"late":true}]""");
        second.IsCompleted.Should().BeFalse("the late answer was for another CALL");
        await bench.AdvanceAsync(29);
        second.IsCompleted.Should().BeFalse("its time began when it was sent");
        await bench.AdvanceAsync(1);
        (await second).Should().BeOfType<CallReply.TimedOut>();
    }

    [Test]
    public async Task An_answer_stops_the_clock()
    {
        var bench = new SessionBench();
        var first = await bench.CallAsync("A");
        await bench.DeliverAsync("""[3,"id1",{}]""");
        await bench.AdvanceAsync(20);
        var second = await bench.CallAsync("B");
        await bench.AdvanceAsync(20);

        SessionBench.IsResult(first, "{}");
        second.IsCompleted.Should().BeFalse();
    }

    [Test]
    public async Task The_time_out_can_be_changed_for_later_calls()
    {
        var bench = new SessionBench();
        bench.Session.AnswerTimeout = TimeSpan.FromSeconds(5);
        var call = await bench.CallAsync("A");
        await bench.AdvanceAsync(5);

        (await call).Should().BeOfType<CallReply.TimedOut>();
    }

    [TestCase("""[3,"other",{}]""")]
    [TestCase("""[4,"other","InternalError","",{}]""")]
    [TestCase("""[4,"-1","RpcFrameworkError","",{}]""")]
    public async Task Ignores_an_answer_to_nothing_that_it_asked(string answer)
    {
        var bench = new SessionBench();
        var call = await bench.CallAsync("A");
        await bench.DeliverAsync(answer);
        call.IsCompleted.Should().BeFalse();

        await bench.DeliverAsync("""[3,"id1",{}]""");
        await bench.DeliverAsync("""[3,"id1",{"again":true}]""");
        SessionBench.IsResult(call, "{}");
        bench.Socket.Sent.Should().HaveCount(1);
    }

    [TestCase(SocketMessageKind.Close)]
    [TestCase(SocketMessageKind.Aborted)]
    public async Task Tells_every_waiting_call_that_the_connection_ended(SocketMessageKind end)
    {
        var bench = new SessionBench();
        var first = await bench.CallAsync("A");
        var second = await bench.CallAsync("B");

        bench.Socket.Deliver(new SocketMessage(end, default) { CloseCode = end == SocketMessageKind.Close ? 1001 : null });
        await bench.Running.WaitAsync(Wired.Patience);
        await bench.RestAsync();

        (await first).Should().BeOfType<CallReply.Disconnected>();
        (await second).Should().BeOfType<CallReply.Disconnected>();
        bench.Session.IsOpen.Should().BeFalse();
        bench.HasEnded.Should().BeTrue();
        bench.Socket.Closes.Should().Equal(end == SocketMessageKind.Close ? [1001] : []);
        (await (await bench.CallAsync("C"))).Should().BeOfType<CallReply.Disconnected>();
        bench.Socket.Sent.Should().HaveCount(1);
    }

    [Test]
    public async Task Ends_the_calls_when_receiving_is_cancelled()
    {
        var bench = new SessionBench();
        var call = await bench.CallAsync("A");
        await bench.Stop.CancelAsync();

        (await call.WaitAsync(Wired.Patience)).Should().BeOfType<CallReply.Disconnected>();
        var run = async () => await bench.Running;
        await run.Should().ThrowAsync<OperationCanceledException>();
        bench.HasEnded.Should().BeTrue();
    }

    [Test]
    public async Task A_call_that_cannot_be_written_waits_for_the_end_of_the_connection()
    {
        var bench = new SessionBench();
        bench.Socket.IsBroken = true;
        var call = await bench.CallAsync("A");
        call.IsCompleted.Should().BeFalse();
        bench.Socket.Abort();
        await bench.RestAsync();

        (await call).Should().BeOfType<CallReply.Disconnected>();
        bench.Defects.Should().BeEmpty();
    }

    [Test]
    public async Task Hands_a_call_to_the_application_and_sends_its_answer()
    {
        var answers = new Queue<CallReply>([new CallReply.Result("""{"x":1}"""u8.ToArray()), new CallReply.Error("NotSupported", new string('e', 300))]);
        var bench = new SessionBench(onCall: _ => Task.FromResult(answers.Dequeue()));
        await bench.DeliverAsync("""[2,"a","Reset",{"type":"OnIdle"}]""");
        await bench.DeliverAsync("""[2,"b","Reset",{}]""");

        bench.Calls.Select(static call => (call.MessageId, call.Action, call.IsSend)).Should().Equal(("a", "Reset", false), ("b", "Reset", false));
        bench.Socket.Sent.Should().Equal("""[3,"a",{"x":1}]""", $$"""[4,"b","NotSupported","{{new string('e', 255)}}",{}]""");
    }

    [Test]
    public async Task Answers_while_a_call_of_its_own_is_outstanding()
    {
        var bench = new SessionBench();
        var call = await bench.CallAsync("A");
        await bench.DeliverAsync("""[2,"a","Reset",{}]""");
        await bench.DeliverAsync("""[3,"id1",{}]""");

        bench.Socket.Sent.Should().Equal("""[2,"id1","A",{}]""", """[3,"a",{}]""");
        SessionBench.IsResult(call, "{}");
    }

    [Test]
    public async Task A_defect_of_the_application_is_answered_with_InternalError_and_told()
    {
        var bench = new SessionBench(onCall: _ => throw new InvalidOperationException("oops"));
        await bench.DeliverAsync("""[2,"a","Reset",{}]""");

        bench.Socket.Sent.Should().Equal("""[4,"a","InternalError","oops",{}]""");
        bench.Defects.Should().ContainSingle().Which.Should().BeOfType<InvalidOperationException>();
    }

    [Test]
    public async Task Refuses_a_message_id_that_is_being_handled_already()
    {
        var answer = new TaskCompletionSource<CallReply>();
        var bench = new SessionBench(onCall: _ => answer.Task);
        await bench.DeliverAsync("""[2,"a","Reset",{}]""");
        await bench.DeliverAsync("""[2,"a","Reset",{}]""");
        bench.Socket.Sent.Should().ContainSingle().Which.Should().StartWith("""[4,"a","RpcFrameworkError",""");

        await bench.InContextAsync(() => answer.SetResult(new CallReply.Result("{}"u8.ToArray())));
        await bench.DeliverAsync("""[2,"a","Reset",{}]""");
        bench.Socket.Sent.Skip(1).Should().Equal("""[3,"a",{}]""", """[3,"a",{}]""");
    }

    [Test]
    public async Task Refuses_a_message_id_of_more_than_36_characters()
    {
        var bench = new SessionBench();
        var id = new string('x', 37);
        await bench.DeliverAsync($$"""[2,"{{id}}","Reset",{}]""");
        await bench.DeliverAsync($$"""[2,"{{id[1..]}}","Reset",{}]""");

        bench.Socket.Sent.Should().HaveCount(2);
        bench.Socket.Sent[0].Should().StartWith($$"""[4,"{{id}}","RpcFrameworkError",""");
        bench.Socket.Sent[1].Should().StartWith("[3,");
    }

    [TestCase(OcppVersion.V201, "no json", "-1", "RpcFrameworkError")]
    [TestCase(OcppVersion.V201, "{}", "-1", "RpcFrameworkError")]
    [TestCase(OcppVersion.V201, "[]", "-1", "RpcFrameworkError")]
    [TestCase(OcppVersion.V201, """[2,17,"Reset",{}]""", "-1", "RpcFrameworkError")]
    [TestCase(OcppVersion.V201, """[2,"a","Reset",{}""", "a", "RpcFrameworkError")]
    [TestCase(OcppVersion.V201, """[2,"a","Reset"]""", "a", "RpcFrameworkError")]
    [TestCase(OcppVersion.V201, """[2,"a",7,{}]""", "a", "RpcFrameworkError")]
    [TestCase(OcppVersion.V201, """[2,"a","Reset",[]]""", "a", "FormatViolation")]
    [TestCase(OcppVersion.V201, """[9,"a",{}]""", "a", "MessageTypeNotSupported")]
    [TestCase(OcppVersion.V201, """["2","a",{}]""", "a", "MessageTypeNotSupported")]
    [TestCase(OcppVersion.V201, """[6,"a","NotifyPeriodicEventStream",{}]""", "a", "MessageTypeNotSupported")]
    [TestCase(OcppVersion.V201, """[5,"a","FormatViolation","",{}]""", "a", "MessageTypeNotSupported")]
    [TestCase(OcppVersion.V21, """[2,"a","Reset",[]]""", "a", "FormatViolation")]
    [TestCase(OcppVersion.V21, """[9,"a",{}]""", "a", "MessageTypeNotSupported")]
    [TestCase(OcppVersion.V16, """[2,"a","Reset"]""", "a", "FormationViolation")]
    [TestCase(OcppVersion.V16, """[2,"a","Reset",[]]""", "a", "FormationViolation")]
    public async Task Answers_what_is_no_correct_call(OcppVersion version, string text, string id, string code)
    {
        var bench = new SessionBench(version);
        await bench.DeliverAsync(text);

        bench.Socket.Sent.Should().ContainSingle().Which.Should().StartWith($$"""[4,"{{id}}","{{code}}",""").And.EndWith(",{}]");
        bench.Calls.Should().BeEmpty();
    }

    [Test]
    public async Task Answers_a_binary_message()
    {
        var bench = new SessionBench();
        await bench.DeliverAsync("""[2,"a","Reset",{}]""", binary: true);

        bench.Socket.Sent.Should().Equal("""[4,"a","RpcFrameworkError","Expected a text message, found a binary message.",{}]""");
    }

    [TestCase(OcppVersion.V201, """[3,"id1"]""")]
    [TestCase(OcppVersion.V201, """[3,"id1",[]]""")]
    [TestCase(OcppVersion.V201, """[4,"id1","InternalError"]""")]
    [TestCase(OcppVersion.V21, """[4,"id1","InternalError"]""")]
    [TestCase(OcppVersion.V21, """[5,"a","FormatViolation","",{}]""")]
    [TestCase(OcppVersion.V21, """[6,"a","NotifyPeriodicEventStream"]""")]
    [TestCase(OcppVersion.V16, """[9,"a",{}]""")]
    [TestCase(OcppVersion.V16, "no json")]
    public async Task Does_not_answer_what_is_no_call(OcppVersion version, string text)
    {
        var bench = new SessionBench(version);
        var call = await bench.CallAsync("A");
        await bench.DeliverAsync(text);

        bench.Socket.Sent.Should().HaveCount(1);
        call.IsCompleted.Should().BeFalse();
    }

    [Test]
    public async Task Takes_null_for_an_empty_payload()
    {
        var bench = new SessionBench(OcppVersion.V201);
        await bench.DeliverAsync("""[2,"a","Heartbeat",null]""");

        bench.Calls.Should().ContainSingle().Which.Payload.ToArray().Should().Equal("{}"u8.ToArray());
    }

    [Test]
    public async Task Tells_in_2_1_that_an_answer_cannot_be_read()
    {
        var bench = new SessionBench(OcppVersion.V21);
        var call = await bench.CallAsync("A");
        await bench.DeliverAsync("""[3,"id1",[]]""");
        await bench.AdvanceAsync(30);

        bench.Socket.Sent.Should().HaveCount(2);
        bench.Socket.Sent[1].Should().StartWith("""[5,"id1","FormatViolation",""");
        (await call).Should().BeOfType<CallReply.TimedOut>();
    }

    [Test]
    public async Task Takes_a_send_without_answering_it()
    {
        var bench = new SessionBench(OcppVersion.V21);
        await bench.DeliverAsync("""[6,"a","NotifyPeriodicEventStream",{"id":1}]""");

        bench.Calls.Should().ContainSingle().Which.IsSend.Should().BeTrue();
        bench.Socket.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task Sends_a_send_while_a_call_is_outstanding()
    {
        var bench = new SessionBench(OcppVersion.V21);
        await bench.CallAsync("A");
        await bench.InContextAsync(() => bench.Session.Send("NotifyPeriodicEventStream", "{}"u8.ToArray()));

        bench.Socket.Sent.Should().Equal("""[2,"id1","A",{}]""", """[6,"id2","NotifyPeriodicEventStream",{}]""");
    }

    [TestCase(OcppVersion.V16)]
    [TestCase(OcppVersion.V201)]
    public void Has_no_send_before_2_1(OcppVersion version)
    {
        var bench = new SessionBench(version);

        var send = () => bench.Session.Send("NotifyPeriodicEventStream", "{}"u8.ToArray());

        send.Should().Throw<InvalidOperationException>().WithMessage($"OCPP {version.Label()} has no SEND.");
    }
}
