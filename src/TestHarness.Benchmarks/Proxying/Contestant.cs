using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace TestHarness.Benchmarks.Proxying;

/// <summary>What stands between the stations and the CSMS: a program of its own, or nothing.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Port">Where stations connect.</param>
/// <param name="Process">The program; null when there is none.</param>
/// <param name="Recorded">The file that it records to; null when there is none.</param>
internal sealed record Contestant(string Name, int Port, Process? Process, string? Recorded) : IAsyncDisposable
{
    private const string Addon = """
        import os

        class Recorder:
            def __init__(self):
                self.file = open(os.environ["RECORD_TO"], "ab", buffering=0)

            def websocket_message(self, flow):
                self.file.write(flow.websocket.messages[-1].content + b"\n")

        addons = [Recorder()]
        """;

    internal static Contestant Direct(int csms) => new("direct", csms, null, null);

    /// <summary><c>ocpp-harness proxy</c> with everything on: trace, framing, schemas, rules.</summary>
    internal static async Task<Contestant> HarnessAsync(int csms, string folder)
    {
        var trace = Path.Combine(folder, "harness.jsonl");
        var process = Start("dotnet", folder, [Path.Combine(AppContext.BaseDirectory, "ocpp-harness.dll"), "proxy", "--csms", $"ws://127.0.0.1:{csms}/ocpp", "--station-listen", "0", "--trace", trace, "--quiet"]);
        var first = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The proxy did not start.");
        _ = process.StandardOutput.ReadToEndAsync();
        return new Contestant("ocpp-harness proxy", new Uri(first.Split(' ')[3].Replace("<identity>;", "", StringComparison.Ordinal)).Port, process, trace);
    }

    /// <summary>mitmproxy with an addon that writes each message; null when it is not installed.</summary>
    internal static async Task<Contestant?> MitmproxyAsync(int csms, string folder)
    {
        var addon = Path.Combine(folder, "addon.py");
        var recorded = Path.Combine(folder, "mitmproxy.log");
        await File.WriteAllTextAsync(addon, Addon);
        Environment.SetEnvironmentVariable("RECORD_TO", recorded);
        var port = FreePort();
        try
        {
            var process = Start("mitmdump", folder, ["--quiet", "--set", $"confdir={folder}", "--listen-host", "127.0.0.1", "--listen-port", $"{port}", "--mode", $"reverse:http://127.0.0.1:{csms}", "-s", addon]);
            await UntilItListensAsync(process, port);
            return new Contestant("mitmproxy", port, process, recorded);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Memory that it has resident, in bytes; 0 when it is nothing.</summary>
    internal long Memory()
    {
        Process?.Refresh();
        return Process?.WorkingSet64 ?? 0;
    }

    /// <summary>Processor time that it used so far.</summary>
    internal TimeSpan Cpu()
    {
        Process?.Refresh();
        return Process?.TotalProcessorTime ?? TimeSpan.Zero;
    }

    /// <summary>Ends it as Ctrl-C does, and waits until it has written everything.</summary>
    internal async Task EndAsync()
    {
        if (Process is null || Process.HasExited)
            return;
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{Process.Id}"]);
        await Process.WaitForExitAsync();
    }

    /// <summary>Counts the frames in the file that it recorded to.</summary>
    internal RecordedFrames? OpenRecorded() => Recorded is null ? null : new RecordedFrames(Recorded, Name == "mitmproxy" ? "[" : "\"kind\":\"frame\"");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        Process?.Dispose();
    }

    private static Process Start(string program, string folder, string[] arguments) =>
        System.Diagnostics.Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task UntilItListensAsync(Process process, int port)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await timer.WaitForNextTickAsync())
        {
            if (process.HasExited)
                throw new InvalidOperationException($"{process.StartInfo.FileName} ended with {process.ExitCode}.");
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                // Not yet.
            }
        }
    }
}
