using System.Diagnostics;
using System.Globalization;
using System.Text;
using TestHarness.Ocpp.Traces;
using TestHarness.Proxy;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Benchmarks;

/// <summary>
/// What the proxy adds to the time from a station's CALL to its answer: round trips directly and through the proxy in turns, in one process over loopback, with
/// validation and a trace file as in a run.
/// </summary>
internal static class ProxyLatency
{
    private const int Rounds = 5;
    private const int Calls = 4000;

    internal static async Task RunAsync(TextWriter output)
    {
        var file = Path.GetTempFileName();
        try
        {
            await using var csms = new OcppServer(new ServerOptions(), new Answering());
            await csms.StartAsync();
            using var trace = new TraceWriter(file);
            await using var proxy = new OcppProxy(new ProxyOptions { Upstream = new Upstream { Address = csms.Address }, Trace = trace });
            await proxy.StartAsync();
            await using var direct = await ConnectAsync(csms.Address);
            await using var relayed = await ConnectAsync(proxy.Address);
            await MeasureAsync(direct);
            await MeasureAsync(relayed);
            List<double> without = [], with = [];
            for (var round = 0; round < Rounds; round++)
            {
                without.AddRange(await MeasureAsync(direct));
                with.AddRange(await MeasureAsync(relayed));
            }

            Tell(output, "direct", without);
            Tell(output, "through the proxy", with);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<IOcppSocket> ConnectAsync(Uri server) =>
        OcppClient.ConnectAsync(new ClientOptions { Address = new Uri(server, "/CS1"), Subprotocols = ["ocpp2.0.1"], OfferCompression = false });

    private static async Task<double[]> MeasureAsync(IOcppSocket socket)
    {
        var times = new double[Calls];
        for (var i = 0; i < Calls; i++)
        {
            var call = Encoding.UTF8.GetBytes($"[2,\"{Guid.NewGuid()}\",\"Heartbeat\",{{}}]");
            var start = Stopwatch.GetTimestamp();
            await socket.SendAsync(call);
            await socket.ReceiveAsync();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            socket.MessageHandled();
        }

        return times;
    }

    private static void Tell(TextWriter output, string name, List<double> times)
    {
        times.Sort();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-18} p50 {times[times.Count / 2],7:0} µs   p99 {times[times.Count * 99 / 100],7:0} µs   of {times.Count} round trips"));
    }

    private sealed class Answering : IServerApplication
    {
        public Task<UpgradeDecision> DecideAsync(UpgradeRequest request, CancellationToken cancellation) => Task.FromResult(UpgradeDecision.Accept("ocpp2.0.1"));

        public async Task ServeAsync(UpgradeRequest request, IOcppSocket socket, CancellationToken cancellation)
        {
            while (await socket.ReceiveAsync(cancellation) is { Kind: SocketMessageKind.Text } call)
            {
                var id = Encoding.UTF8.GetString(call.Bytes.Span).Split('"')[1];
                await socket.SendAsync(Encoding.UTF8.GetBytes($"[3,\"{id}\",{{\"currentTime\":\"2026-01-01T00:00:00Z\"}}]"), cancellation: cancellation);
                socket.MessageHandled();
            }
        }
    }
}
