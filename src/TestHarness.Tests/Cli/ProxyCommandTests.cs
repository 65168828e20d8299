using System.Diagnostics;
using System.Net;
using System.Text.Json;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using NUnit.Framework;
using TestHarness.Ocpp.Traces;
using TestHarness.Tests.Support;
using TestHarness.Tests.Transport;
using TestHarness.Transport.Control;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Cli;

/// <summary>The command <c>proxy</c> between two sockets that the test holds.</summary>
[CancelAfter(120_000)]
[Platform("Linux")]
public sealed class ProxyCommandTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Relays_records_reports_and_sends_metrics_until_it_is_ended(CancellationToken cancellation)
    {
        var collected = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var collector = await SmallHost.StartAsync(
            new IPEndPoint(IPAddress.Loopback, 0),
            application => application.Run(context =>
            {
                if (context.Request.Path == "/v1/metrics" && context.Request.ContentType == "application/x-protobuf")
                    collected.TrySetResult();
                return Task.CompletedTask;
            }),
            cancellation);
        var (exitCode, output) = await RunAsync(
            _folder["trace.jsonl"],
            ["""[2,"1","Heartbeat",{"wrong":1}]"""],
            cancellation,
            "--report", _folder["report"], "--metrics", "0", "--otlp", $"{collector.Urls.Single()}/v1/metrics");

        exitCode.Should().Be(1);
        output.Should().Contain("violation by the station: SCHEMA HeartbeatRequest").And.Contain("Metrics: http://127.0.0.1:");
        TraceReader.ReadFile(_folder["trace.jsonl"]).Should().NotBeEmpty();
        using var json = JsonDocument.Parse(File.ReadAllText(_folder["report/report.json"]));
        json.RootElement.GetProperty("final").GetBoolean().Should().BeTrue();
        json.RootElement.GetProperty("findings").GetArrayLength().Should().BePositive();
        await collected.Task.WaitAsync(Wired.Patience, cancellation);
        await SmallHost.StopAsync(collector);
    }

    [Test]
    public async Task Relays_on_without_space_for_the_trace_and_says_so(CancellationToken cancellation)
    {
        var (exitCode, output) = await RunAsync("/dev/full", ["""[2,"1","Heartbeat",{}]"""], cancellation, "--ignore", "framing,schema,rule");
        exitCode.Should().Be(0);
        output.Should().Contain("the trace /dev/full could not be written any more").And.MatchRegex("\\d+ records could not be written to the trace");
    }

    [Test]
    public async Task Tells_nothing_that_the_baseline_knows(CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(_folder["known.json"], """[{"station":"CS1","requirementId":"SCHEMA HeartbeatRequest","side":"station","path":"wrong"},{"station":"CS9","requirementId":"GONE","side":"csms"}]""", cancellation);
        var (exitCode, output) = await RunAsync(_folder["trace.jsonl"], ["""[2,"1","Heartbeat",{"wrong":1}]"""], cancellation, "--rules", "schema", "--baseline", _folder["known.json"]);
        exitCode.Should().Be(0);
        output.Should().NotContain("violation by").And.Contain("GONE of CS9 did not occur");
    }

    [TestCase("--rules", "no-such-rule", "No rule, family, layer or requirement is called 'no-such-rule'")]
    [TestCase("--baseline", "/no/such/file", "--baseline")]
    [TestCase("--metrics", "here", "--metrics needs an IP address and a port")]
    [TestCase("--otlp", "here", "--otlp needs an address")]
    [TestCase("--report", "/dev/null/report", "/dev/null/report")]
    public async Task Wrong_input_is_told_before_anything_happens(string option, string value, string message)
    {
        var (exitCode, output, error) = await Harness.RunAsync(
            TestContext.CurrentContext.CancellationToken, "proxy", "--csms", "ws://127.0.0.1:1/ocpp", "--station-listen", "0", "--trace", _folder["trace.jsonl"], option, value);
        exitCode.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().Contain(message);
        File.Exists(_folder["trace.jsonl"]).Should().BeFalse();
    }

    // One station whose frames the CSMS takes, then SIGTERM.
    private static async Task<(int ExitCode, string Output)> RunAsync(string trace, string[] frames, CancellationToken cancellation, params string[] options)
    {
        await using var csms = await Wired.ListenAsync(new ListeningCsms(frames.Length, out var received));
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "ocpp-harness.dll"), "proxy", "--csms", csms.Address.ToString(), "--station-listen", "0", "--trace", trace, "--quiet", .. options])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            var first = await process.StandardOutput.ReadLineAsync(cancellation);
            var address = new Uri(first!.Split(' ')[3].Replace("<identity>;", "CS1", StringComparison.Ordinal));
            await using (var station = await OcppClient.ConnectAsync(new ClientOptions { Address = address, Subprotocols = ["ocpp2.0.1"] }, cancellation))
            {
                foreach (var frame in frames)
                    await station.SendTextAsync(frame);
                await received.WaitAsync(cancellation);
            }

            using var ending = Process.Start("kill", ["-TERM", process.Id.ToString()]);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, first + Environment.NewLine + output);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private sealed class ListeningCsms : IServerApplication
    {
        private readonly TaskCompletionSource _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _expected;

        internal ListeningCsms(int expected, out Task received)
        {
            _expected = expected;
            received = _received.Task;
        }

        public Task<UpgradeDecision> DecideAsync(UpgradeRequest request, CancellationToken cancellation) => Task.FromResult(UpgradeDecision.Accept("ocpp2.0.1"));

        public async Task ServeAsync(UpgradeRequest request, IOcppSocket socket, CancellationToken cancellation)
        {
            while ((await socket.ReceiveAsync(cancellation)).Kind is SocketMessageKind.Text)
            {
                socket.MessageHandled();
                if (--_expected == 0)
                    _received.SetResult();
            }
        }
    }
}
