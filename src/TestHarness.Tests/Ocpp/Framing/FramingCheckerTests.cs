using System.Text;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Tests.Ocpp.Framing;

public sealed class FramingCheckerTests
{
    private static readonly OcppVersion[] Versions = [OcppVersion.V16, OcppVersion.V201, OcppVersion.V21];
    private static readonly OcppVersion[] Versions2 = [OcppVersion.V201, OcppVersion.V21];

    [TestCaseSource(nameof(Versions))]
    public void Is_silent_on_calls_and_their_answers_in_both_directions(OcppVersion version)
    {
        var line = new Line(version);
        FramingResult[] results =
        [
            line.Station("""[2,"s1","BootNotification",{}]"""),
            line.Csms("""[2,"c1","Reset",{}]"""),
            line.Csms("""[3,"s1",{"status":"Accepted"}]"""),
            line.Station("""[4,"c1","NotSupported","",{}]"""),
            line.Station("""[2,"s2","Heartbeat",{}]"""),
            line.Csms("""[3,"s2",{}]"""),
        ];
        results.SelectMany(result => result.Findings).Should().BeEmpty();
    }

    [Test]
    public void Gives_an_answer_the_action_and_the_record_of_its_call()
    {
        var line = new Line(OcppVersion.V201);
        line.Station("""[2,"s1","BootNotification",{}]""");
        line.Csms("""[2,"c1","Reset",{}]""");
        var result = line.Csms("""[3,"s1",{}]""");
        var error = line.Station("""[4,"c1","NotSupported","",{}]""");

        result.Action.Should().Be("BootNotification");
        result.AnswersRecord.Should().Be(1);
        error.Action.Should().Be("Reset");
        error.AnswersRecord.Should().Be(2);
    }

    [Test]
    public void The_same_id_may_be_used_by_both_sides()
    {
        var line = new Line(OcppVersion.V201);
        line.Station("""[2,"1","Heartbeat",{}]""").Findings.Should().BeEmpty();
        line.Csms("""[2,"1","Reset",{}]""").Findings.Should().BeEmpty();
        line.Csms("""[3,"1",{}]""").Action.Should().Be("Heartbeat");
        line.Station("""[3,"1",{}]""").Action.Should().Be("Reset");
    }

    [TestCase("""[2,"s1","Heartbeat",{}""", "Part 4 §4.1.2")]
    [TestCase("""{"a":1}""", "Part 4 §4.2")]
    [TestCase("""[9,"s1","Heartbeat",{}]""", "Part 4 §4.1.3")]
    [TestCase("""[2,"s1","Heartbeat"]""", "Part 4 §4.2.1")]
    [TestCase("""[3,"s1"]""", "Part 4 §4.2.2")]
    [TestCase("""[4,"s1","GenericError",""]""", "Part 4 §4.2.3")]
    [TestCase("""[2,17,"Heartbeat",{}]""", "Part 4 §4.1.4")]
    [TestCase("""[2,"s1","Heartbeat",[]]""", "Part 4 §4.1.5")]
    public void Reports_a_wrong_shape_with_the_section_it_breaks(string text, string requirement)
    {
        var findings = new Line(OcppVersion.V201).Station(text).Findings;
        findings.Should().Contain(finding => finding.RequirementId == requirement && finding.Severity == FindingSeverity.Violation && finding.Side == Party.Station);
    }

    [TestCase("""[2,"s1","Heartbeat",[]]""", "OCPP-J 1.6 §4.2.1")]
    [TestCase("""[2,"s1","Heartbeat"]""", "OCPP-J 1.6 §4.2.1")]
    public void Refers_to_the_specification_of_1_6_on_a_connection_of_1_6(string text, string requirement) =>
        new Line(OcppVersion.V16).Station(text).Findings.Should().ContainSingle().Which.RequirementId.Should().Be(requirement);

    [Test]
    public void Reports_a_binary_message_and_bytes_that_are_not_UTF_8()
    {
        var line = new Line(OcppVersion.V201);
        line.Send(Party.Csms, Frame.Parse("""[2,"c1","Reset",{}]"""u8.ToArray(), isBinary: true)).Findings.Should().ContainSingle()
            .Which.Severity.Should().Be(FindingSeverity.Warning, "no version forbids it");
        line.Send(Party.Csms, Frame.Parse(new byte[] { 0x5b, 0xff, 0x5d })).Findings.Should().ContainSingle()
            .Which.Side.Should().Be(Party.Csms);
    }

    [TestCaseSource(nameof(Versions))]
    public void Warns_of_null_in_place_of_an_empty_payload(OcppVersion version)
    {
        var line = new Line(version);
        line.Station("""[2,"s1","Heartbeat",null]""").Findings.Should().ContainSingle().Which.Severity.Should().Be(FindingSeverity.Warning);
        line.Csms("""[3,"s1",{}]""").Findings.Should().BeEmpty();
    }

    [TestCaseSource(nameof(Versions))]
    public void Allows_36_characters_of_message_id_and_no_more(OcppVersion version)
    {
        var right = new string('x', 36);
        var line = new Line(version);
        line.Station($$"""[2,"{{right}}","Heartbeat",{}]""").Findings.Should().BeEmpty();
        line.Csms($$"""[3,"{{right}}",{}]""");
        var finding = line.Station($$"""[2,"{{right}}x","Heartbeat",{}]""").Findings.Should().ContainSingle().Which;
        finding.RequirementId.Should().EndWith("§4.1.4");
        finding.Actual.Should().Be("37 characters");
        line.Station($$"""[2,"{{new string('ä', 36)}}","Heartbeat",{}]""").Findings.Should().NotContain(found => found.Rule == "message-id-length", "characters are not bytes");
        finding.Path.Should().Be("[1]");
    }

    [TestCaseSource(nameof(Versions))]
    public void Reports_an_id_used_again_after_its_call_was_answered(OcppVersion version)
    {
        var line = new Line(version);
        line.Station("""[2,"s1","Heartbeat",{}]""");
        line.Csms("""[3,"s1",{}]""");
        line.Station("""[2,"s1","Heartbeat",{}]""").Findings.Should().ContainSingle().Which.RequirementId.Should().EndWith("§4.1.4");
    }

    [Test]
    public void Reports_an_id_used_again_on_a_later_connection_of_the_station()
    {
        var ids = new StationIds();
        var first = new Line(OcppVersion.V201, ids);
        first.Station("""[2,"s1","Heartbeat",{}]""");
        first.Csms("""[3,"s1",{}]""");
        new Line(OcppVersion.V201, ids).Station("""[2,"s1","Heartbeat",{}]""").Findings.Should().ContainSingle();
        new Line(OcppVersion.V201).Station("""[2,"s1","Heartbeat",{}]""").Findings.Should().BeEmpty("another station may use the same ids");
    }

    [Test]
    public void A_retry_of_an_unanswered_call_may_keep_its_id()
    {
        var ids = new StationIds();
        new Line(OcppVersion.V201, ids).Station("""[2,"s1","Heartbeat",{}]""");
        new Line(OcppVersion.V201, ids).Station("""[2,"s1","Heartbeat",{}]""").Findings.Should().BeEmpty();
        new Line(OcppVersion.V201, ids).Station("""[2,"s1","BootNotification",{}]""").Findings.Should().ContainSingle("another action is no retry");
    }

    [Test]
    public void Reports_a_second_call_while_one_waits_for_its_answer()
    {
        var line = new Line(OcppVersion.V201);
        line.Station("""[2,"s1","BootNotification",{}]""");
        var finding = line.Station("""[2,"s2","Heartbeat",{}]""").Findings.Should().ContainSingle().Which;
        finding.RequirementId.Should().Be("Part 4 §4.1.1");
        finding.Severity.Should().Be(FindingSeverity.Violation);
        finding.Message.Should().Contain("1 s after").And.Contain("s1");
    }

    [Test]
    public void Only_warns_of_it_in_1_6_which_recommends_and_does_not_demand()
    {
        var line = new Line(OcppVersion.V16);
        line.Station("""[2,"s1","BootNotification",{}]""");
        line.Station("""[2,"s2","Heartbeat",{}]""").Findings.Should().ContainSingle().Which.Severity.Should().Be(FindingSeverity.Warning);
    }

    [Test]
    public void A_call_that_may_have_timed_out_no_longer_stands_in_the_way()
    {
        var line = new Line(OcppVersion.V201);
        line.Station("""[2,"s1","BootNotification",{}]""");
        line.Wait(TimeSpan.FromSeconds(30));
        line.Station("""[2,"s2","Heartbeat",{}]""").Findings.Should().BeEmpty();
        var late = line.Csms("""[3,"s1",{}]""");
        late.Action.Should().Be("BootNotification", "a late answer still answers its CALL");
        late.Findings.Should().ContainSingle().Which.Should().Match<Finding>(finding => finding.Rule == "answer-late" && finding.Actual == "32 s");
        line.Csms("""[3,"s2",{}]""").Action.Should().Be("Heartbeat");
    }

    [Test]
    public void An_answer_is_not_late_before_its_sender_may_give_up() =>
        new FramingOptions { AnswerTimeout = TimeSpan.FromMinutes(2), LateAnswer = TimeSpan.FromMinutes(1) }.LateAnswer.Should().Be(TimeSpan.FromMinutes(2));

    [Test]
    public void A_side_is_judged_by_what_reached_it()
    {
        var line = new Line(OcppVersion.V201);
        line.Station("""[2,"s1","BootNotification",{}]""");
        line.Send(Party.Csms, """[3,"s1",{}]""", delivered: false).Findings.Should().BeEmpty();
        line.Wait(TimeSpan.FromSeconds(30));
        line.Station("""[2,"s1","BootNotification",{}]""").Findings.Should().BeEmpty("the station never saw the answer");

        line.Send(Party.Csms, """[2,"c1","Reset",{}]""", delivered: false);
        line.Station("""[3,"c1",{}]""").Findings.Should().ContainSingle("the station cannot answer what it was not given");
    }

    [TestCaseSource(nameof(Versions))]
    public void Reports_a_second_answer_to_a_call(OcppVersion version)
    {
        var line = new Line(version);
        line.Station("""[2,"s1","Heartbeat",{}]""");
        line.Csms("""[3,"s1",{}]""");
        var again = line.Csms("""[4,"s1","GenericError","",{}]""");
        again.Findings.Should().ContainSingle().Which.Rule.Should().Be("answer-once");
        again.AnswersRecord.Should().Be(1);
    }

    [TestCaseSource(nameof(Versions))]
    public void Reports_an_answer_to_no_call(OcppVersion version)
    {
        var line = new Line(version);
        line.Station("""[2,"s1","Heartbeat",{}]""");
        line.Csms("""[3,"other",{}]""").Findings.Should().ContainSingle().Which.Side.Should().Be(Party.Csms);
        line.Station("""[3,"s1",{}]""").Findings.Should().ContainSingle().Which.Message.Should().Contain("own CALL");
    }

    [TestCaseSource(nameof(Versions))]
    public void Reports_a_CALLERROR_in_answer_to_a_CALLRESULT(OcppVersion version)
    {
        var line = new Line(version);
        line.Station("""[2,"s1","Heartbeat",{}]""");
        line.Csms("""[3,"s1",{}]""");
        var finding = line.Station("""[4,"s1","GenericError","",{}]""").Findings.Should().ContainSingle().Which;
        finding.RequirementId.Should().EndWith("§4.2.3");
        finding.Message.Should().Contain("CALLRESULT s1 (Heartbeat)");
    }

    [TestCaseSource(nameof(Versions))]
    public void Reports_an_action_that_the_version_does_not_have(OcppVersion version) =>
        new Line(version).Station("""[2,"s1","Bootnotification",{}]""").Findings.Should().ContainSingle()
            .Which.RequirementId.Should().Be(version == OcppVersion.V16 ? "OCPP-J 1.6 §4.2.1" : "Part 4 §4.1.6");

    [TestCaseSource(nameof(Versions))]
    public void Reports_an_action_sent_in_the_wrong_direction(OcppVersion version)
    {
        var line = new Line(version);
        line.Csms("""[2,"c1","BootNotification",{}]""").Findings.Should().ContainSingle().Which.Actual.Should().Be("sent by the CSMS");
        line.Station("""[2,"s1","Reset",{}]""").Findings.Should().ContainSingle().Which.Expected.Should().Be("sent by the CSMS");
    }

    [TestCaseSource(nameof(Versions))]
    public void Both_sides_may_send_DataTransfer(OcppVersion version)
    {
        var line = new Line(version);
        line.Csms("""[2,"c1","DataTransfer",{}]""").Findings.Should().BeEmpty();
        line.Station("""[2,"s1","DataTransfer",{}]""").Findings.Should().BeEmpty();
    }

    [TestCaseSource(nameof(Versions2))]
    public void Knows_the_action_of_a_signed_message(OcppVersion version) =>
        new Line(version).Station("""[2,"s1","BootNotification-Signed",{}]""").Should().Match<FramingResult>(result =>
            result.Action == "BootNotification-Signed" && result.Findings.All(finding => finding.Rule == "signed-payload"));

    [TestCase(OcppVersion.V16, "FormationViolation", null)]
    [TestCase(OcppVersion.V16, "FormatViolation", "FormationViolation")]
    [TestCase(OcppVersion.V16, "OccurenceConstraintViolation", null)]
    [TestCase(OcppVersion.V16, "OccurrenceConstraintViolation", "OccurenceConstraintViolation")]
    [TestCase(OcppVersion.V16, "RpcFrameworkError", "an error code of OCPP 1.6")]
    [TestCase(OcppVersion.V201, "FormatViolation", null)]
    [TestCase(OcppVersion.V201, "FormationViolation", "FormatViolation")]
    [TestCase(OcppVersion.V201, "OccurrenceConstraintViolation", null)]
    [TestCase(OcppVersion.V201, "RpcFrameworkError", null)]
    [TestCase(OcppVersion.V21, "OccurrenceConstraintViolation", null)]
    [TestCase(OcppVersion.V21, "OccurenceConstraintViolation", "OccurrenceConstraintViolation")]
    [TestCase(OcppVersion.V21, "MessageTypeNotSupported", null)]
    [TestCase(OcppVersion.V21, "SomethingElse", "an error code of OCPP 2.1")]
    public void Knows_the_error_codes_of_each_version(OcppVersion version, string code, string? expected)
    {
        var line = new Line(version);
        line.Station("""[2,"s1","Heartbeat",{}]""");
        var findings = line.Csms($$"""[4,"s1","{{code}}","",{}]""").Findings;
        if (expected is null)
            findings.Should().BeEmpty();
        else
            findings.Should().ContainSingle(finding => finding.Severity == FindingSeverity.Violation).Which.Expected.Should().Be(expected);
    }

    [Test]
    public void Only_warns_of_the_spelling_that_editions_of_2_0_1_disagree_about()
    {
        var line = new Line(OcppVersion.V201);
        line.Station("""[2,"s1","Heartbeat",{}]""");
        line.Csms("""[4,"s1","OccurenceConstraintViolation","",{}]""").Findings.Should().ContainSingle().Which.Severity.Should().Be(FindingSeverity.Warning);
    }

    [TestCaseSource(nameof(Versions2))]
    public void Reports_an_error_description_over_255_characters(OcppVersion version)
    {
        var line = new Line(version);
        line.Station("""[2,"s1","Heartbeat",{}]""");
        line.Csms($$"""[4,"s1","GenericError","{{new string('x', 255)}}",{}]""").Findings.Should().BeEmpty();
        line.Station("""[2,"s2","Heartbeat",{}]""");
        line.Csms($$"""[4,"s2","GenericError","{{new string('x', 256)}}",{}]""").Findings.Should().ContainSingle().Which.Path.Should().Be("[3]");
    }

    [TestCase(OcppVersion.V16)]
    [TestCase(OcppVersion.V201)]
    public void Reports_messages_of_2_1_on_a_connection_of_an_earlier_version(OcppVersion version)
    {
        var line = new Line(version);
        line.Station("""[2,"s1","Heartbeat",{}]""");
        line.Csms("""[3,"s1",{}]""");
        line.Station("""[5,"s1","GenericError","",{}]""").Findings.Should().Contain(finding => finding.RequirementId.EndsWith("§4.1.3"));
        line.Station("""[6,"s2","NotifyPeriodicEventStream",{}]""").Findings.Should().Contain(finding => finding.RequirementId.EndsWith("§4.1.3"));
    }

    [Test]
    public void Knows_CALLRESULTERROR_and_SEND_in_2_1()
    {
        var line = new Line(OcppVersion.V21);
        line.Station("""[2,"s1","Heartbeat",{}]""");
        line.Station("""[6,"n1","NotifyPeriodicEventStream",{}]""").Findings.Should().BeEmpty("a SEND need not wait for an answer");
        line.Csms("""[3,"s1",{}]""");
        var error = line.Station("""[5,"s1","GenericError","",{}]""");
        error.Findings.Should().BeEmpty();
        error.Action.Should().Be("Heartbeat");
        error.AnswersRecord.Should().Be(1);
        line.Station("""[5,"s9","GenericError","",{}]""").Findings.Should().ContainSingle().Which.RequirementId.Should().Be("Part 4 §4.1.4");
    }

    [Test]
    public void Reports_an_answer_to_a_SEND_and_an_action_in_the_wrong_kind_of_message()
    {
        var line = new Line(OcppVersion.V21);
        line.Station("""[6,"n1","NotifyPeriodicEventStream",{}]""");
        line.Csms("""[3,"n1",{}]""").Findings.Should().ContainSingle().Which.RequirementId.Should().Be("Part 4 §4.2.4");
        line.Station("""[2,"s1","NotifyPeriodicEventStream",{}]""").Findings.Should().ContainSingle().Which.Path.Should().Be("[0]");
        line.Station("""[6,"n2","Heartbeat",{}]""").Findings.Should().ContainSingle().Which.Path.Should().Be("[0]");
    }

    [Test]
    public void A_CALLERROR_for_an_unreadable_message_carries_minus_one()
    {
        var line = new Line(OcppVersion.V201);
        line.Csms("""[4,"-1","RpcFrameworkError","",{}]""").Findings.Should().ContainSingle("nothing unreadable came");
        line.Station("""[2,"s1""");
        line.Csms("""[4,"-1","RpcFrameworkError","",{}]""").Findings.Should().BeEmpty();
    }

    [Test]
    public void A_CALLERROR_may_answer_a_message_of_unknown_type_by_its_id()
    {
        var line = new Line(OcppVersion.V201);
        line.Station("""[9,"s1","Heartbeat",{}]""");
        line.Csms("""[4,"s1","MessageTypeNotSupported","",{}]""").Findings.Should().BeEmpty();
    }

    [Test]
    public void Judges_shape_alone_where_no_version_was_negotiated()
    {
        var line = new Line(null);
        line.Station("""[2,"s1","Whatever",{}]""").Findings.Should().BeEmpty();
        line.Station("""[2,"s2","Whatever",{}]""").Findings.Should().BeEmpty("versions weigh a second CALL differently");
        line.Station("""nonsense""").Findings.Should().ContainSingle();
    }

    [Test]
    public void Remembers_a_bounded_number_of_ids()
    {
        var memory = new MessageIdMemory(capacity: 100);
        for (var i = 0; i < 1000; i++)
        {
            var id = Encoding.UTF8.GetBytes($"id-{i}");
            memory.Add(id, "Heartbeat"u8).Should().Be(MessageIdUse.First);
            memory.Settle(id);
        }

        memory.Count.Should().Be(100);
        memory.Add("id-999"u8, "Heartbeat"u8).Should().Be(MessageIdUse.Reused);
        memory.Add("id-0"u8, "Heartbeat"u8).Should().Be(MessageIdUse.First, "it was forgotten");
    }
}
