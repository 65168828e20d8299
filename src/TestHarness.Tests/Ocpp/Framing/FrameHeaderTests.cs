using System.Text;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Tests.Ocpp.Framing;

public sealed class FrameHeaderTests
{
    private static readonly string[] OfEachType =
    [
        """[2,"19223201","BootNotification",{"reason":"PowerUp","chargingStation":{"model":"M","vendorName":"V"}}]""",
        """ [ 3 , "19223201" , {"status":"Accepted"} ] """,
        """[4,"162376037","NotSupported","no \"such\" thing",{"a":[1]}]""",
        """[5,"162376037","FormatViolation","",{}]""",
        """[6,"19223201","NotifyPeriodicEventStream",{"id":123,"pending":0}]""",
        """[2,"1","Heartbeat",null]""",
    ];

    [TestCaseSource(nameof(OfEachType))]
    public void Reading_a_frame_of_right_shape_allocates_nothing(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        FrameHeader.Read(bytes).Fault.Should().BeNull();
        FrameHeader.Read(bytes).Describe(bytes).Should().BeNull();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            var header = FrameHeader.Read(bytes);
            if (!header.Action.IsAbsent)
                _ = OcppMessages.Find(OcppVersion.V21, header.Action.Utf8In(bytes));
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Test]
    public void Knows_where_the_parts_of_a_call_stand()
    {
        var bytes = """[2, "19223201", "Heartbeat", {"a":1}]"""u8.ToArray();
        var header = FrameHeader.Read(bytes);
        header.Type.Should().Be(MessageType.Call);
        header.MessageId.TextIn(bytes).Should().Be("19223201");
        header.Action.TextIn(bytes).Should().Be("Heartbeat");
        Encoding.UTF8.GetString(header.Payload.In(bytes)).Should().Be("""{"a":1}""");
        header.ErrorCode.IsAbsent.Should().BeTrue();
        header.ErrorDescription.IsAbsent.Should().BeTrue();
    }

    [Test]
    public void Reads_texts_as_JSON_means_them()
    {
        var bytes = """[4,"\u0061\"","Generic\u0045rror","a\ud83d\ude00",{}]"""u8.ToArray();
        var header = FrameHeader.Read(bytes);
        header.MessageId.TextIn(bytes).Should().Be("a\"");
        header.ErrorCode.Utf8In(bytes).SequenceEqual("GenericError"u8).Should().BeTrue();
        header.ErrorDescription.TextIn(bytes).Should().Be("a😀");
    }

    [Test]
    public void Hands_its_JSON_over_to_whoever_reads_the_payload()
    {
        var bytes = """[2,"1","Heartbeat",{"a":{"b":[1,2]}},3]"""u8.ToArray();
        var reader = new FrameReader(bytes);
        reader.ToPayload().Should().BeTrue();
        reader.Header.Action.TextIn(bytes).Should().Be("Heartbeat");
        reader.Json.Read();
        reader.Json.GetString().Should().Be("a");

        var header = reader.End();
        Encoding.UTF8.GetString(header.Payload.In(bytes)).Should().Be("""{"a":{"b":[1,2]}}""");
        header.Fault.Should().Be(FrameFaultKind.WrongLength);
        reader.End().Should().Be(header, "there is no more to read");
    }

    [TestCase("""[2,"1","Heartbeat",[]]""")]
    [TestCase("""[3,"1"]""")]
    [TestCase("""["x"]""")]
    [TestCase("7")]
    [TestCase("")]
    public void Has_no_JSON_to_hand_over_where_there_is_no_payload(string text)
    {
        var reader = new FrameReader(Encoding.UTF8.GetBytes(text));
        reader.ToPayload().Should().BeFalse();
        reader.End().Fault.Should().NotBeNull();
    }

    [TestCase("", FrameFaultKind.NotJson, null, "an empty message")]
    [TestCase("  ", FrameFaultKind.NotJson, null, "not JSON at byte 3")]
    [TestCase("[2,\n\"1\",nul]", FrameFaultKind.NotJson, null, "not JSON at byte 12")]
    [TestCase("""[2,"1","Heartbeat",{}]]""", FrameFaultKind.NotJson, null, "not JSON at byte 23")]
    [TestCase("""{"a":1}""", FrameFaultKind.NotAnArray, null, "an object")]
    [TestCase("\"text\"", FrameFaultKind.NotAnArray, null, "\"text\"")]
    [TestCase("[]", FrameFaultKind.WrongLength, null, "0 elements")]
    [TestCase("""[2,"1","Heartbeat",{},{}]""", FrameFaultKind.WrongLength, null, "5 elements")]
    [TestCase("""["2","1","Heartbeat",{}]""", FrameFaultKind.UnknownMessageType, "[0]", "\"2\"")]
    [TestCase("""[7,"1","Heartbeat",{}]""", FrameFaultKind.UnknownMessageType, "[0]", "7")]
    [TestCase("""[2.5,"1","Heartbeat",{}]""", FrameFaultKind.UnknownMessageType, "[0]", "2.5")]
    [TestCase("""[2,19,"Heartbeat",{}]""", FrameFaultKind.WrongElement, "[1]", "19")]
    [TestCase("""[2,"1",{},{}]""", FrameFaultKind.WrongElement, "[2]", "an object")]
    [TestCase("""[4,"1","GenericError",null,{}]""", FrameFaultKind.WrongElement, "[3]", "null")]
    [TestCase("""[4,"1","GenericError","",null]""", FrameFaultKind.WrongElement, "[4]", "null")]
    [TestCase("""[3,"1",[{}]]""", FrameFaultKind.WrongElement, "[2]", "an array")]
    [TestCase("""[3,"\ud800",{}]""", FrameFaultKind.NotUtf8, "[1]", "a lone surrogate")]
    [TestCase("""[3,"\ude00\ud83d",{}]""", FrameFaultKind.NotUtf8, "[1]", "a lone surrogate")]
    [TestCase("""[3,"\ude00",{}]""", FrameFaultKind.NotUtf8, "[1]", "a lone surrogate")]
    [TestCase("""[3,"\ud83d\u0041",{}]""", FrameFaultKind.NotUtf8, "[1]", "a lone surrogate")]
    [TestCase("""[3,"\ud83d\\",{}]""", FrameFaultKind.NotUtf8, "[1]", "a lone surrogate")]
    [TestCase("""[3,"\ud83dx\ude00",{}]""", FrameFaultKind.NotUtf8, "[1]", "a lone surrogate")]
    public void Says_what_is_wrong_and_where(string text, FrameFaultKind kind, string? path, string actual)
    {
        var fault = Frame.Parse(Encoding.UTF8.GetBytes(text)).Fault!;
        fault.Kind.Should().Be(kind);
        fault.Path.Should().Be(path);
        fault.Actual.Should().Be(actual);
    }

    [Test]
    public void Tells_a_message_that_is_too_deep_from_one_that_is_not_JSON()
    {
        static string Nested(int levels) => "[2,\"1\",\"DataTransfer\",{\"data\":" + new string('[', levels) + new string(']', levels) + "}]";
        FrameHeader.Read(Encoding.UTF8.GetBytes(Nested(62))).Fault.Should().BeNull();
        var frame = Frame.Parse(Encoding.UTF8.GetBytes(Nested(63)));
        frame.Fault!.Kind.Should().Be(FrameFaultKind.TooDeep);
        frame.Fault.Actual.Should().Be("more at byte 93");
        frame.Action.Should().Be("DataTransfer");
        frame.Payload.IsEmpty.Should().BeTrue();

        FrameHeader.Read(Encoding.UTF8.GetBytes(Nested(62).Replace("[]", "[x]", StringComparison.Ordinal))).Fault.Should().Be(FrameFaultKind.NotJson);
    }

    [Test]
    public void Reads_the_parts_of_a_binary_message_too()
    {
        var frame = Frame.Parse("""[2,"1","Heartbeat",{}]"""u8.ToArray(), isBinary: true);
        frame.Fault!.Kind.Should().Be(FrameFaultKind.Binary);
        frame.Action.Should().Be("Heartbeat");
        Frame.Parse("[2"u8.ToArray(), isBinary: true).Fault!.Kind.Should().Be(FrameFaultKind.NotJson);
    }

    [Test]
    public void Null_stands_for_an_empty_payload()
    {
        var frame = Frame.Parse("""[3,"1",null]"""u8.ToArray());
        frame.Fault.Should().BeNull();
        Encoding.UTF8.GetString(frame.Payload.Span).Should().Be("{}");
    }

    [Test]
    public void Finds_a_message_by_the_bytes_of_its_action()
    {
        foreach (var version in OcppVersions.All)
        {
            foreach (var message in OcppMessages.All(version))
                OcppMessages.Find(version, Encoding.UTF8.GetBytes(message.Action)).Should().BeSameAs(message);
        }

        OcppMessages.Find(OcppVersion.V201, "bootNotification"u8).Should().BeNull();
        OcppMessages.Find(OcppVersion.V201, "BootNotificatiön"u8).Should().BeNull();
        OcppMessages.Find(OcppVersion.V16, "TransactionEvent"u8).Should().BeNull();
    }
}
