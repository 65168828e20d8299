using System.Text;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Tests.Ocpp.Framing.Fuzz;

/// <summary>Messages that are made to cost: reading and judging them must take no memory to speak of, however long they are.</summary>
public sealed class HostileFrameTests
{
    private const int MiB = 1024 * 1024;

    // What an exception and a finding take, many times over; far below any of the messages.
    private const long Modest = 100_000;

    private static IEnumerable<TestCaseData> Messages =>
    [
        Case("brackets", () => Repeated("[", 64 * MiB), FrameFaultKind.TooDeep),
        Case("objects in objects", () => Repeated("{\"a\":", 8 * MiB), FrameFaultKind.TooDeep),
        Case("brackets in a payload", () => [.. """[2,"1","DataTransfer",{"data":"""u8, .. Repeated("[", 8 * MiB)], FrameFaultKind.TooDeep),
        Case("spaces", () => Repeated(" ", 8 * MiB), FrameFaultKind.NotJson),
        Case("lines", () => [.. Repeated("\n", 8 * MiB), (byte)'x'], FrameFaultKind.NotJson),
        Case("a string without end", () => [.. "[2,\""u8, .. Repeated("x", 8 * MiB)], FrameFaultKind.NotJson),
        Case("a number of 8 MiB", () => [.. "["u8, .. Repeated("9", 8 * MiB), .. "]"u8], FrameFaultKind.UnknownMessageType),
        Case("four million elements", () => [.. "[2"u8, .. Repeated(",2", 8 * MiB), .. "]"u8], FrameFaultKind.WrongElement),
        Case("a million keys", () => [.. """[2,"1","DataTransfer",{"vendorId":"V" """u8, .. Keys(1_000_000), .. "}]"u8], null),
        Case("a million keys of an error", () => [.. """[4,"1","GenericError","",{"a":1"""u8, .. Keys(1_000_000), .. "}]"u8], null),
        Case("one key a million times", () => [.. """[4,"1","GenericError","",{"a":1"""u8, .. Repeated(",\"a\":1", 8 * MiB), .. "}]"u8], null),
        Case("a giant message id", () => Text("[2,\"", "x", "\",\"Heartbeat\",{}]"), null),
        Case("a giant action", () => Text("[2,\"1\",\"", "x", "\",{}]"), null),
        Case("a giant error code", () => Text("[4,\"1\",\"", "x", "\",\"\",{}]"), null),
        Case("a giant error description", () => Text("[4,\"1\",\"GenericError\",\"", "x", "\",{}]"), null),
        Case("NaN", () => """[2,"1","Heartbeat",{"a":NaN}]"""u8.ToArray(), FrameFaultKind.NotJson),
        Case("Infinity for a type", () => """[Infinity,"1","Heartbeat",{}]"""u8.ToArray(), FrameFaultKind.NotJson),
        Case("lone surrogates", () => Text("[2,\"", "\\ud800", "\",\"Heartbeat\",{}]"), FrameFaultKind.NotUtf8),
        Case("truncated UTF-8", () => [.. """[2,"1","Heartbeat",{"a":"""u8, 0xF0, 0x9F, 0x94], FrameFaultKind.NotUtf8),
        Case("overlong UTF-8", () => [.. "[2,\""u8, 0xC0, 0x80, .. "\"]"u8], FrameFaultKind.NotUtf8),
        Case("surrogates in UTF-8", () => [.. "[2,\""u8, 0xED, 0xA0, 0x80, .. "\"]"u8], FrameFaultKind.NotUtf8),
        Case("a byte order mark", () => [0xEF, 0xBB, 0xBF, .. """[2,"1","Heartbeat",{}]"""u8], FrameFaultKind.NotJson),
    ];

    [TestCaseSource(nameof(Messages))]
    public void Costs_no_memory(Func<byte[]> message, FrameFaultKind? fault)
    {
        var bytes = message();
        FrameHeader.Read("[]"u8);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var header = FrameHeader.Read(bytes);
        var described = header.Describe(bytes);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(Modest);
        header.Fault.Should().Be(fault);
        (described?.Actual.Length ?? 0).Should().BeLessThan(100);
    }

    [TestCaseSource(nameof(Messages))]
    public void Is_judged_without_memory(Func<byte[]> message, FrameFaultKind? fault)
    {
        var bytes = message();
        foreach (var version in OcppVersions.All)
        {
            var checker = new FramingChecker(version, new StationIds(), new FramingOptions());
            checker.Sent(Party.Station, Frame.Parse("[]"u8.ToArray()), DateTimeOffset.UnixEpoch);

            var before = GC.GetAllocatedBytesForCurrentThread();
            var header = FrameHeader.Read(bytes);
            var result = checker.Sent(Party.Csms, in header, bytes, DateTimeOffset.UnixEpoch);
            checker.Delivered(Party.Csms, in header, bytes, 2, DateTimeOffset.UnixEpoch);
            checker.Sent(Party.Station, in header, bytes, DateTimeOffset.UnixEpoch);
            (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(Modest);

            // Depth and size alone are no violation.
            if (fault is not (null or FrameFaultKind.TooDeep))
                result.Findings.Should().NotBeEmpty();
            result.Findings.Should().OnlyContain(finding => finding.Message.Length < 400 && finding.Expected!.Length < 200 && finding.Actual!.Length < 200);
        }
    }

    private static TestCaseData Case(string name, Func<byte[]> message, FrameFaultKind? fault) => new TestCaseData(message, fault).SetArgDisplayNames(name);

    private static byte[] Repeated(string text, int length)
    {
        var bytes = new byte[length / text.Length * text.Length];
        Encoding.UTF8.GetBytes(text).CopyTo(bytes, 0);
        for (var done = text.Length; done < bytes.Length; done *= 2)
            bytes.AsSpan(0, Math.Min(done, bytes.Length - done)).CopyTo(bytes.AsSpan(done));
        return bytes;
    }

    private static byte[] Keys(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(",\"k").Append(i).Append("\":1");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Text(string before, string repeated, string behind) =>
        [.. Encoding.UTF8.GetBytes(before), .. Repeated(repeated, 4 * MiB), .. Encoding.UTF8.GetBytes(behind)];
}
