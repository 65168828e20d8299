using System.Diagnostics;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Wire;
using TestHarness.Tests.Ocpp.Traffic;
using TestHarness.Tests.Support;
using TestHarness.Tests.Transport;

namespace TestHarness.Tests.Ocpp.Traces;

/// <summary>A disk that is full for a while.</summary>
[Platform("Linux")]
[NonParallelizable]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TraceGapTests
{
    private readonly WireLog _wire = new();
    private readonly ManualTime _time = new();

    [TestCase(0)]
    [TestCase(2000)]
    public void Records_again_when_there_is_space_and_notes_what_is_missing(int buffer)
    {
        using var folder = new TemporaryFolder();
        Mount(folder.Path);
        try
        {
            using var trace = new TraceWriter(folder["trace.jsonl"]) { Buffer = buffer, RetryAfter = TimeSpan.FromSeconds(5), Time = _time };
            List<string> stopped = [], resumed = [];
            trace.Stopped += stopped.Add;
            trace.Resumed += resumed.Add;
            using var recording = trace.Attach(_wire);
            Append(10);
            trace.Flush();
            File.WriteAllBytes(folder["filler"], new byte[Free(folder.Path)]);
            while (trace.IsRecording)
                Append(1);
            Append(3);
            (trace.Written + trace.Missing).Should().Be(_wire.Count);

            File.Delete(folder["filler"]);
            Append(1);
            trace.IsRecording.Should().BeFalse("it is too early to try again");
            var missing = (trace.Written + 1, _wire.Count);
            _time.Advance(TimeSpan.FromSeconds(6));
            Append(5);
            trace.Flush();

            trace.IsRecording.Should().BeTrue();
            stopped.Should().ContainSingle();
            resumed.Should().ContainSingle().Which.Should().Contain($"Records {missing.Item1} to {missing.Count}");
            (trace.Written + trace.Missing).Should().Be(_wire.Count);
            var read = TraceReader.ReadFile(trace.Path).Select(entry => entry.Should().BeOfType<TraceEntry.Wire>().Which.Record).ToList();
            var note = read.OfType<ConnectionRecord>().Should().ContainSingle().Which;
            note.Missing.Should().Be((missing.Item1, missing.Count));
            read.OfType<FrameRecord>().Select(record => record.Number).Should()
                .Equal(Enumerable.Range(1, (int)_wire.Count).Select(number => (long)number).Where(number => number < missing.Item1 || number > missing.Count));
        }
        finally
        {
            Run("umount", folder.Path);
        }
    }

    [Test]
    public void Tries_again_in_vain_without_another_word()
    {
        using var trace = new TraceWriter("/dev/full") { RetryAfter = TimeSpan.FromSeconds(5), Time = _time };
        var told = new List<string>();
        trace.Stopped += told.Add;
        trace.Resumed += told.Add;
        using var recording = trace.Attach(_wire);
        for (var i = 0; i < 5; i++)
        {
            Append(2);
            _time.Advance(TimeSpan.FromSeconds(6));
        }

        told.Should().ContainSingle();
        (trace.Missing, trace.IsRecording).Should().Be((10, false));
    }

    [Test]
    public void Holds_records_back_until_it_is_flushed_or_disposed()
    {
        using var folder = new TemporaryFolder();
        using (var trace = new TraceWriter(folder["trace.jsonl"]) { Buffer = 1 << 20 })
        {
            using var recording = trace.Attach(_wire);
            Append(2);
            new FileInfo(trace.Path).Length.Should().Be(0);
            trace.Flush();
            TraceReader.ReadFile(trace.Path).Should().HaveCount(2);
            Append(1);
        }

        TraceReader.ReadFile(folder["trace.jsonl"]).Should().HaveCount(3);
    }

    private void Append(int count)
    {
        for (var i = 0; i < count; i++)
            _wire.Append(SampleTraffic.Heartbeat("CS1"));
    }

    private static void Mount(string folder)
    {
        if (!Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder))
            Assert.Ignore("A disk that is full and then is not needs a file system of its own, which only root may mount.");
    }

    private static long Free(string folder) => new DriveInfo(folder).AvailableFreeSpace;

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
