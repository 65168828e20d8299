using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Csms.Answers;
using TestHarness.Ocpp;
using TestHarness.Transport.Rpc;

namespace TestHarness.Tests.Csms;

[TestFixture]
public sealed class IncomingCallTests
{
    [TestCase("Nonsense", "{}", "NotImplemented")]
    [TestCase("heartbeat", "{}", "NotImplemented")]
    [TestCase("Reset", """{"type": "Immediate"}""", "NotSupported")]
    [TestCase("StatusNotification", "{}", "OccurrenceConstraintViolation")]
    [TestCase("Heartbeat", """{"more": 1}""", "ProtocolError")]
    [TestCase("MeterValues", """{"evseId": "one", "meterValue": []}""", "TypeConstraintViolation")]
    [TestCase("MeterValues", """{"evseId": 1, "meterValue": []}""", "OccurrenceConstraintViolation")]
    [TestCase("StatusNotification", """{"timestamp": "2026-01-01T00:00:00Z", "connectorStatus": "Broken", "evseId": 1, "connectorId": 1}""", "PropertyConstraintViolation")]
    public async Task Answers_what_is_wrong_with_the_error_code_of_Part_4(string action, string payload, string code)
    {
        await using var csms = await CsmsFixture.StartAsync();
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await station.BootAsync();
        (await station.ReplyAsync(action, payload)).Should().BeOfType<CallReply.Error>().Which.Code.Should().Be(code);
    }

    [Test]
    public async Task Spells_the_occurrence_error_of_2_0_1_as_its_Part_4_does()
    {
        await using var csms = await CsmsFixture.StartAsync();
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity, OcppVersion.V201);
        await station.BootAsync();
        (await station.ReplyAsync("StatusNotification")).Should().BeOfType<CallReply.Error>().Which.Code.Should().Be("OccurrenceConstraintViolation");
    }

    [Test]
    public async Task Answers_as_the_operator_asks_for_as_often_as_he_asks_for_it()
    {
        await using var csms = await CsmsFixture.StartAsync();
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await station.BootAsync();
        csms.Answers.AnswerNext("DataTransfer", new JsonObject { ["status"] = "Accepted", ["statusInfo"] = new JsonObject { ["reasonCode"] = "Fine" } }, times: 2);
        csms.Answers.AnswerNextWithError("DataTransfer", "InternalError", "as asked", identity: CsmsFixture.Identity);

        (await station.ReplyAsync("DataTransfer", StationMessages.Both["DataTransfer"])).Should().Be(new CallReply.Error("InternalError", "as asked"));
        ((string?)(await station.CallAsync("DataTransfer", StationMessages.Both["DataTransfer"]))["status"]).Should().Be("Accepted");
        ((string?)(await station.CallAsync("DataTransfer", StationMessages.Both["DataTransfer"]))["statusInfo"]!["reasonCode"]).Should().Be("Fine");
        ((string?)(await station.CallAsync("DataTransfer", StationMessages.Both["DataTransfer"]))["status"]).Should().Be("UnknownVendorId");
        csms.Answers.All.Should().BeEmpty();
    }

    [Test]
    public async Task Answers_in_that_way_only_messages_that_are_as_the_operator_says()
    {
        await using var csms = await CsmsFixture.StartAsync();
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await station.BootAsync();
        csms.Answers.Add(new NextAnswer { Action = "Authorize", ErrorCode = "InternalError", Where = new JsonObject { ["idToken"] = new JsonObject { ["idToken"] = "BLOCKED" } } });
        (await station.ReplyAsync("Authorize", StationMessages.Both["Authorize"])).Should().BeOfType<CallReply.Result>();
        (await station.ReplyAsync("Authorize", """{"idToken": {"idToken": "BLOCKED", "type": "ISO14443"}}""")).Should().BeOfType<CallReply.Error>();
        (await station.ReplyAsync("Authorize", """{"idToken": {"idToken": "BLOCKED", "type": "ISO14443"}}""")).Should().BeOfType<CallReply.Result>("it was asked for once");
    }

    [Test]
    public async Task Keeps_a_standing_answer_until_it_is_cleared_and_lets_null_remove_a_field()
    {
        await using var csms = await CsmsFixture.StartAsync();
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await station.BootAsync();
        csms.Answers.AnswerAlways("Authorize", new JsonObject { ["idTokenInfo"] = new JsonObject { ["status"] = "Blocked", ["groupIdToken"] = null } });
        for (var i = 0; i < 3; i++)
        {
            var info = (await station.CallAsync("Authorize", StationMessages.Both["Authorize"]))["idTokenInfo"]!.AsObject();
            ((string?)info["status"]).Should().Be("Blocked");
            info.ContainsKey("groupIdToken").Should().BeFalse();
        }

        csms.Answers.Clear("Authorize");
        ((string?)(await station.CallAsync("Authorize", StationMessages.Both["Authorize"]))["idTokenInfo"]!["status"]).Should().Be("Accepted");
    }

    [Test]
    public async Task Does_not_answer_when_the_operator_wants_silence()
    {
        await using var csms = await CsmsFixture.StartAsync();
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await station.BootAsync();
        csms.Answers.Add(new NextAnswer { Action = "Heartbeat", Silence = true });
        station.Session.AnswerTimeout = TimeSpan.FromMilliseconds(200);
        (await station.ReplyAsync("Heartbeat")).Should().BeOfType<CallReply.TimedOut>();
        (await station.ReplyAsync("Heartbeat")).Should().BeOfType<CallReply.Result>();
    }
}
