using FluentAssertions;
using NUnit.Framework;
using Spectre.Console;
using TestHarness.Cli.Proxying;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Traffic;
using TestHarness.Ocpp.Validation;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy;
using TestHarness.Tests.Ocpp.Traffic;
using TestHarness.Tests.Proxy;

namespace TestHarness.Tests.Cli;

/// <summary>What <c>ocpp-harness proxy</c> shows on a terminal.</summary>
[Platform("Linux")]
public sealed class LiveViewTests
{
    [Test]
    public async Task Shows_stations_findings_the_absent_CSMS_and_that_it_does_not_record()
    {
        var wire = new WireLog();
        using var tally = new TrafficTally(wire);
        using var trace = new TraceWriter("/dev/full");
        await using var bench = await ProxyBench.StartAsync();
        var status = new ProxyStatus(
            new ProxySettings { Listener = new StationListener(), Csms = new Upstream { Address = new Uri("ws://127.0.0.1:1/ocpp") }, Trace = trace.Path, Schemas = SchemaSet.BuiltIn },
            bench.Proxy, tally, trace, null);
        var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(written) });
        console.Profile.Width = 140;
        var view = new LiveView(console, status);

        console.Write(view.Render(status.Snapshot()));
        written.ToString().Should().Contain("0 of 0 stations connected").And.Contain("recording to /dev/full").And.NotContain("Findings");

        using var recording = trace.Attach(wire);
        wire.Append(SampleTraffic.Event("CS[1]", ConnectionEventKind.UpgradeAccepted, Party.Station, facts: ("subprotocol", "ocpp2.0.1")));
        wire.Append(SampleTraffic.Heartbeat("CS[1]", SampleTraffic.Violation));
        wire.Append(SampleTraffic.Event("CS2", ConnectionEventKind.Note, Party.Csms, 2, ("note", "..."), ("unreachable", "nobody listens")));
        written.GetStringBuilder().Clear();
        console.Write(view.Render(status.Snapshot()));

        var lines = written.ToString().Split(Environment.NewLine);
        lines.Should().OnlyContain(line => line.Length <= 140);
        lines.Should().Contain(line => line.Contains("1 of 2 stations connected", StringComparison.Ordinal) && line.Contains("1 violations", StringComparison.Ordinal))
            .And.Contain(line => line.Contains("CS[1]", StringComparison.Ordinal) && line.Contains("2.0.1", StringComparison.Ordinal))
            .And.Contain(line => line.Contains("CS[1] record 2: violation by the station: E01.FR.07 seqno-gapless", StringComparison.Ordinal))
            .And.Contain(line => line.Contains("The CSMS cannot be reached", StringComparison.Ordinal))
            .And.Contain(line => line.Contains("NOT RECORDING, 3 records missing", StringComparison.Ordinal));
    }
}
