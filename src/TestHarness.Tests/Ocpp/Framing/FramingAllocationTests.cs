using System.Buffers.Text;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Validation;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Ocpp.Framing;

public sealed class FramingAllocationTests
{
    private readonly byte[] _call = """[2,"00000000","Heartbeat",{}]"""u8.ToArray();
    private readonly byte[] _result = """[3,"00000000",{"currentTime":"2026-01-01T00:00:00Z"}]"""u8.ToArray();
    private readonly byte[] _error = """[4,"00000000","NotSupported","no \"such\" thing",{}]"""u8.ToArray();
    private readonly byte[] _send = """[6,"x0000000","NotifyPeriodicEventStream",{"id":1}]"""u8.ToArray();
    private readonly byte[] _resultError = """[5,"00000000","FormatViolation","",{}]"""u8.ToArray();

    private FramingChecker _checker = null!;
    private DateTimeOffset _now;
    private int _number;

    [Test]
    public void Judging_messages_without_findings_allocates_nothing()
    {
        _checker = new FramingChecker(OcppVersion.V21, new StationIds(capacity: 100), new FramingOptions());
        _now = DateTimeOffset.UnixEpoch;
        for (var i = 0; i < 1_000; i++)
            Converse();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            Converse();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Test]
    public void Reading_and_checking_a_message_in_one_pass_allocates_nothing() => Allocations.Least(() =>
    {
        var reader = new FrameReader(_result);
        if (!reader.ToPayload() || PayloadValidator.Validate(SchemaSet.BuiltIn, OcppVersion.V21, "Heartbeat", isRequest: false, ref reader).Count > 0 || reader.End().Fault is not null)
            Assert.Fail("The message is valid.");
    }).Should().Be(0);

    [Test]
    public void A_frame_takes_one_object_until_its_texts_are_asked_for()
    {
        Frame.Parse(_call);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var frame = Frame.Parse(_call);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThanOrEqualTo(256);
        GC.KeepAlive(frame);
    }

    // Two CALLs, one of them refused, and a SEND; the answer to the first is not to the station's liking.
    private void Converse()
    {
        Say(Party.Station, _call, next: true);
        Say(Party.Csms, _result);
        Say(Party.Station, _resultError);
        Say(Party.Station, _send);
        Say(Party.Station, _call, next: true);
        Say(Party.Csms, _error);
    }

    private void Say(Party sender, byte[] message, bool next = false)
    {
        _number += next ? 1 : 0;
        Utf8Formatter.TryFormat(_number, message.AsSpan(5, 7), out _, new System.Buffers.StandardFormat('D', 7));
        _now = _now.AddSeconds(1);
        var header = FrameHeader.Read(message);
        var result = _checker.Sent(sender, in header, message, _now);
        if (result.Findings.Count > 0)
            Assert.Fail(result.Findings[0].Message);
        _checker.Delivered(sender, in header, message, _number, _now);
    }
}
