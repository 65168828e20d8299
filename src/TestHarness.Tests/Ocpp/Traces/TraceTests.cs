using System.Text;
using System.Text.Json;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Tests.Ocpp.Traces;

public sealed class TraceTests
{
    private static readonly DateTimeOffset Noon = new DateTimeOffset(2026, 1, 2, 12, 0, 0, TimeSpan.Zero).AddTicks(1234567);

    private string _path = null!;

    [SetUp]
    public void NewPath() => _path = Path.Combine(Path.GetTempPath(), $"trace-{Guid.NewGuid():N}.jsonl");

    [TearDown]
    public void DeleteFile() => File.Delete(_path);

    [TestCase("""[2,"s1","BootNotification",{"reason":"PowerUp","chargingStation":{"model":"M","vendorName":"V"}}]""")]
    [TestCase("[ 2 , \"s1\",\r\n  \"Heartbeat\",\n {\n\t\"a\" : \"\\u00e4 ä \\n 😀\" } ]")]
    [TestCase("""[3,"s1",{}]""")]
    [TestCase("""[4,"s1","NotSupported","what \"this\" is",{"more":[1,2,3]}]""")]
    [TestCase("""[5,"s1","FormatViolation","",{}]""")]
    [TestCase("""[6,"s1","NotifyPeriodicEventStream",{"id":1}]""")]
    [TestCase("""[2,"s1","Heartbeat",null]""")]
    [TestCase("""[2,"s1","Heartbeat",{"duplicate":1,"duplicate":2}]""")]
    [TestCase("not JSON at all \0 \u2028")]
    [TestCase("")]
    public void A_frame_comes_back_byte_for_byte(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var record = RoundTrip(FrameOf(Frame.Parse(bytes)));
        record.Should().BeOfType<FrameRecord>().Which.Frame.Bytes.ToArray().Should().Equal(bytes);
    }

    [Test]
    public void Bytes_that_are_not_UTF_8_and_binary_messages_come_back_too()
    {
        byte[] bytes = [0x5b, 0xff, 0x00, 0x5d];
        ((FrameRecord)RoundTrip(FrameOf(Frame.Parse(bytes)))).Frame.Bytes.ToArray().Should().Equal(bytes);
        var binary = ((FrameRecord)RoundTrip(FrameOf(Frame.Parse("[3,\"a\",{}]"u8.ToArray(), isBinary: true)))).Frame;
        binary.Fault!.Kind.Should().Be(FrameFaultKind.Binary);
    }

    [Test]
    public void A_frame_keeps_its_place_time_findings_and_what_was_done_to_it()
    {
        var finding = new Finding("E01.FR.07", FindingLayer.Rule, FindingSeverity.Warning, Party.Station, "No.")
        {
            RecordNumber = 7,
            Path = "evse[0].id",
            Expected = "1",
            Actual = "2",
        };
        var record = FrameOf(Frame.CallResult("s1", "{}"u8)) with
        {
            Number = 7,
            Sender = Party.Csms,
            Action = "Heartbeat",
            AnswersRecord = 3,
            Fault = "duplicated",
            Forwarded = [Frame.CallResult("s1", "{}"u8).Bytes, new byte[] { 0xff }],
            Findings = [finding],
        };
        RoundTrip(record).Should().BeEquivalentTo(record, options => options.ComparingByMembers<FrameRecord>().Excluding(r => r.Frame).Excluding(r => r.Forwarded));
        ((FrameRecord)RoundTrip(record)).Forwarded!.Select(bytes => Convert.ToHexString(bytes.Span)).Should()
            .Equal(record.Forwarded!.Select(bytes => Convert.ToHexString(bytes.Span)));
    }

    [Test]
    public void A_dropped_frame_differs_from_one_that_went_on_as_it_came()
    {
        ((FrameRecord)RoundTrip(FrameOf(Frame.CallResult("s1", "{}"u8)) with { Forwarded = [] })).Forwarded.Should().BeEmpty();
        ((FrameRecord)RoundTrip(FrameOf(Frame.CallResult("s1", "{}"u8)))).Forwarded.Should().BeNull();
    }

    [TestCaseSource(nameof(Kinds))]
    public void A_connection_event_comes_back_with_its_facts(ConnectionEventKind kind)
    {
        var record = new ConnectionRecord
        {
            Number = 2,
            Timestamp = Noon,
            ConnectionId = 9,
            StationIdentity = "RDAM|123",
            Kind = kind,
            Origin = Party.Csms,
            Leg = Party.Csms,
            Facts = new Dictionary<string, string> { ["status"] = "101", ["reason"] = "line\nline" },
            Findings = [new Finding("X", FindingLayer.Rule, FindingSeverity.Violation, Party.Csms, "m")],
        };
        RoundTrip(record).Should().BeEquivalentTo(record, options => options.ComparingByMembers<ConnectionRecord>());
    }

    [Test]
    public void A_finding_without_a_record_has_a_line_of_its_own()
    {
        var finding = new Finding("B01.FR.01", FindingLayer.Expectation, FindingSeverity.Violation, Party.Station, "No BootNotification came.");
        using (var writer = new TraceWriter(_path))
            writer.Write(finding, Noon);
        TraceReader.ReadFile(_path).Should().ContainSingle().Which.Should().BeEquivalentTo(new TraceEntry.Verdict(1, finding, Noon));
    }

    [Test]
    public void A_line_has_the_fields_of_open_ocpp_trace()
    {
        using (var writer = new TraceWriter(_path))
        {
            writer.Write(FrameOf(Frame.Call("s1", "Heartbeat", "{\"a\":\n1}"u8)));
            writer.Write(FrameOf(Frame.CallError("s2", "NotSupported", "no", "{}"u8)) with { Sender = Party.Csms, Action = "Reset" });
        }

        var lines = File.ReadAllLines(_path).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        lines.Should().HaveCount(2, "a line feed in a payload must not break the line");
        lines[0].GetProperty("schemaVersion").GetString().Should().Be("1.1");
        lines[0].GetProperty("timestamp").GetString().Should().Be("2026-01-02T12:00:00.1234567Z");
        lines[0].GetProperty("transport").GetString().Should().Be("json");
        lines[0].GetProperty("direction").GetString().Should().Be("cp-to-csms");
        lines[0].GetProperty("messageType").GetString().Should().Be("CALL");
        lines[0].GetProperty("ocppVersion").GetString().Should().Be("2.0.1");
        lines[0].GetProperty("chargePointId").GetString().Should().Be("CS1");
        lines[0].GetProperty("messageId").GetString().Should().Be("s1");
        lines[0].GetProperty("action").GetString().Should().Be("Heartbeat");
        lines[0].GetProperty("payload").GetProperty("a").GetInt32().Should().Be(1);
        lines[0].TryGetProperty("error", out _).Should().BeFalse();
        lines[1].GetProperty("direction").GetString().Should().Be("csms-to-cp");
        lines[1].GetProperty("error").GetProperty("code").GetString().Should().Be("NotSupported");
        lines[1].TryGetProperty("payload", out _).Should().BeFalse();
    }

    [Test]
    public void The_plain_form_has_nothing_but_what_the_format_knows()
    {
        using (var writer = new TraceWriter(_path))
        {
            writer.Write(FrameOf(Frame.Call("s1", "Heartbeat", "{}"u8)) with { Fault = "dropped", Forwarded = [], Findings = [new Finding("X", FindingLayer.Rule, FindingSeverity.Warning, Party.Station, "m")] });
            writer.Write(FrameOf(Frame.Send("s2", "NotifyPeriodicEventStream", "{}"u8)));
            writer.Write(FrameOf(Frame.Parse("nonsense"u8.ToArray())));
            writer.Write(FrameOf(Frame.CallError("s3", "NotSupported", "", "{}"u8)));
            writer.Write(new ConnectionRecord { Timestamp = Noon, ConnectionId = 1, Kind = ConnectionEventKind.TcpConnected, Origin = Party.Station, Leg = Party.Station });
        }

        using var plain = new MemoryStream();
        TraceExport.Write(TraceReader.ReadFile(_path), plain).Should().Be((2, 3));
        string[] known = ["schemaVersion", "timestamp", "transport", "direction", "messageType", "ocppVersion", "chargePointId", "connectorId", "messageId", "action", "payload", "raw", "error", "meta"];
        var lines = Encoding.UTF8.GetString(plain.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.SelectMany(line => JsonDocument.Parse(line).RootElement.EnumerateObject().Select(field => field.Name)).Should().BeSubsetOf(known);
        Read(Encoding.UTF8.GetString(plain.ToArray())).OfType<TraceEntry.Wire>().Select(entry => ((FrameRecord)entry.Record).Frame.Text).Should()
            .Equal("""[2,"s1","Heartbeat",{}]""", """[4,"s3","NotSupported","",{}]""");
    }

    [Test]
    public void Every_record_is_in_the_file_before_the_wire_returns()
    {
        var wire = new WireLog();
        using var writer = new TraceWriter(_path);
        using var recording = writer.Attach(wire);
        for (var i = 1; i <= 20; i++)
        {
            wire.Append(FrameOf(Frame.Call($"s{i}", "Heartbeat", "{}"u8)));
            TraceReader.ReadFile(_path).OfType<TraceEntry.Wire>().Select(entry => entry.Record.Number).Should().Equal(Enumerable.Range(1, i).Select(n => (long)n));
        }
    }

    [Test]
    public void An_existing_trace_is_continued_and_a_torn_last_line_is_closed()
    {
        File.WriteAllText(_path, "{\"schemaVersion\":\"1.1\",\"ti");
        using (var writer = new TraceWriter(_path))
            writer.Write(FrameOf(Frame.Call("s1", "Heartbeat", "{}"u8)));
        var entries = TraceReader.ReadFile(_path).ToArray();
        entries[0].Should().BeOfType<TraceEntry.Broken>().Which.Line.Should().Be(1);
        entries[1].Should().BeOfType<TraceEntry.Wire>().Which.Line.Should().Be(2);
    }

    [Test]
    [Platform("Linux")]
    public void A_full_disk_ends_the_recording_with_a_reason_and_nobody_else_notices()
    {
        var wire = new WireLog();
        using var writer = new TraceWriter("/dev/full");
        var reasons = new List<string>();
        writer.Stopped += reasons.Add;
        using var recording = writer.Attach(wire);
        wire.Append(FrameOf(Frame.Call("s1", "Heartbeat", "{}"u8)));
        wire.Append(FrameOf(Frame.Call("s2", "Heartbeat", "{}"u8)));

        wire.Count.Should().Be(2);
        writer.IsRecording.Should().BeFalse();
        reasons.Should().ContainSingle().Which.Should().Be(writer.StoppedBecause).And.Contain("/dev/full");
    }

    [Test]
    public void A_folder_that_does_not_exist_is_told_at_once()
    {
        var act = () => new TraceWriter(Path.Combine(_path, "trace.jsonl"));
        act.Should().Throw<IOException>();
    }

    [Test]
    public void A_broken_line_is_reported_with_its_number_and_reading_goes_on()
    {
        var good = """{"schemaVersion":"1.1","timestamp":"2026-01-01T00:00:00Z","transport":"json","direction":"cp-to-csms","messageType":"CALL","messageId":"1","action":"Heartbeat","raw":"[2,\"1\",\"Heartbeat\",{}]"}""";
        string[] broken =
        [
            "{",
            "[]",
            good.Replace("cp-to-csms", "sideways"),
            good.Replace("2026-01-01T00:00:00Z", "yesterday"),
            good.Replace("\"transport\":\"json\"", "\"transport\":\"soap\""),
            """{"kind":"connection","timestamp":"2026-01-01T00:00:00Z","direction":"cp-to-csms","event":"exploded"}""",
            good.Replace("raw", "rawer").Replace("\"messageType\":\"CALL\"", "\"messageType\":\"SHOUT\""),
            good.Replace("\"messageId\":\"1\"", "\"messageId\":\"\\ud800\"").Replace("raw", "rawer"),
        ];
        foreach (var line in broken)
        {
            var entries = Read($"{good}\n\n{line}\n{good}");
            entries.Select(entry => entry.Line).Should().Equal([1, 3, 4], "of {0}", line);
            entries[1].Should().BeOfType<TraceEntry.Broken>().Which.Reason.Should().NotBeEmpty();
            entries[2].Should().BeOfType<TraceEntry.Wire>();
        }
    }

    [Test]
    public void Reads_traces_of_other_tools_without_raw_without_numbers_and_with_unknown_fields()
    {
        var entries = Read("\uFEFF" + """
            {"schemaVersion":"1.1","timestamp":"2026-01-01T00:00:00+02:00","transport":"json","direction":"cp-to-csms","messageType":"CALL","ocppVersion":"1.6","chargePointId":"A","messageId":"1","action":"Heartbeat","payload":{},"meta":{"x":1},"color":"red"}
            {"schemaVersion":"1.1","timestamp":"2026-01-01T00:00:01Z","transport":"json","direction":"csms-to-cp","messageType":"CALLRESULT","ocppVersion":"1.6","chargePointId":"A","messageId":"1","payload":{"currentTime":"2026-01-01T00:00:01Z"}}
            {"schemaVersion":"1.1","timestamp":"2026-01-01T00:00:02Z","transport":"json","direction":"cp-to-csms","messageType":"CALLERROR","ocppVersion":"1.6","chargePointId":"B","messageId":"2","error":{"code":"NotSupported"}}
            """);
        var records = entries.OfType<TraceEntry.Wire>().Select(entry => (FrameRecord)entry.Record).ToArray();
        records.Should().HaveCount(3);
        records.Select(record => record.Number).Should().Equal(1, 2, 3);
        records[1].ConnectionId.Should().Be(records[0].ConnectionId).And.BeNegative("numbers that are written down are not");
        records[2].ConnectionId.Should().NotBe(records[0].ConnectionId);
        records[0].Frame.Text.Should().Be("""[2,"1","Heartbeat",{}]""");
        records[0].Version.Should().Be(OcppVersion.V16);
        records[0].Timestamp.Should().Be(new DateTimeOffset(2025, 12, 31, 22, 0, 0, TimeSpan.Zero));
        records[1].Frame.Text.Should().Be("""[3,"1",{"currentTime":"2026-01-01T00:00:01Z"}]""");
        records[2].Frame.Text.Should().Be("""[4,"2","NotSupported","",{}]""");
    }

    [Test]
    public void Reads_lines_longer_than_any_buffer()
    {
        var payload = Encoding.UTF8.GetBytes($$"""{"data":"{{new string('x', 300_000)}}"}""");
        var record = FrameOf(Frame.Call("s1", "DataTransfer", payload));
        ((FrameRecord)RoundTrip(record)).Frame.Bytes.ToArray().Should().Equal(record.Frame.Bytes.ToArray());
    }

    private static ConnectionEventKind[] Kinds() => Enum.GetValues<ConnectionEventKind>();

    private static FrameRecord FrameOf(Frame frame) => new()
    {
        Number = 1,
        Timestamp = Noon,
        ConnectionId = 4,
        StationIdentity = "CS1",
        Sender = Party.Station,
        Version = OcppVersion.V201,
        Frame = frame,
        Action = frame.Action,
    };

    private WireRecord RoundTrip(WireRecord record)
    {
        File.Delete(_path);
        using (var writer = new TraceWriter(_path))
        {
            writer.Write(record);
            writer.IsRecording.Should().BeTrue();
        }

        return TraceReader.ReadFile(_path).Should().ContainSingle().Which.Should().BeOfType<TraceEntry.Wire>().Which.Record;
    }

    private static TraceEntry[] Read(string text) => [.. TraceReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))];
}
