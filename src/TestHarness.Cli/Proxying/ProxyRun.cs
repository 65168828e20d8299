using Spectre.Console;
using TestHarness.Cli.Commands;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Traffic;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy;
using TestHarness.Proxy.Metrics;
using TestHarness.Reporting;
using TestHarness.Rules;

namespace TestHarness.Cli.Proxying;

/// <summary>One call of <c>ocpp-harness proxy</c>: relays until it is interrupted, and tells what it sees in a view, a report and metrics.</summary>
internal sealed class ProxyRun(ProxySettings settings)
{
    // Nobody looks further back: the trace has everything.
    private const int KeptRecords = 100;
    private const int TraceBuffer = 64 * 1024;

    // Switches of the runtime, read when the first socket and the first thread of the pool are used. What a socket received goes on where it came in, and no further thread is woken for it;
    // and a thread without work sleeps at once, where one that looks for more takes the processor from the next relay, or from a station or CSMS on the same machine.
    private const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";
    private const string SpinLimit = "System.Threading.ThreadPool.UnfairSemaphoreSpinLimit";

    // With as many as processors, which is the rule, frames wait while one of them judges and the system has taken another off its processor.
    private const int Threads = 8;

    private readonly RuleSet _rules = RuleSet.Of(settings.Selection.Includes);

    /// <summary>Relays.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UserErrorException">The trace or the report cannot be written.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (settings.Report is { } folder)
            ReportWriter.Probe(folder);
        Environment.SetEnvironmentVariable(InlineCompletions, "1");
        AppContext.SetData(SpinLimit, 0);
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, Threads), ports);
        var wire = new WireLog(KeptRecords);
        using var trace = Trace();
        using var tally = new TrafficTally(wire);
        OcppProxy? started = null;
        using var meter = new ProxyMeter(tally, trace, () => started?.Backlog ?? 0);
        await using var proxy = started = new OcppProxy(Options(wire, trace, meter));
        proxy.Failed += error => UserErrors.Tell($"This is a defect of the harness: {error.Message}");
        var findings = new Conclusions(_rules, tally, trace, IsWanted);

        await using var lines = Lines(wire, trace);
        await proxy.StartAsync(cancellation);
        await using var served = settings.Metrics is { } endpoint ? await MetricsHost.StartAsync(endpoint, meter, cancellation) : null;
        using var sent = settings.Otlp is { } otlp ? OtlpExport.Start(otlp) : null;
        var status = new ProxyStatus(settings, proxy, tally, trace, served?.Address);
        await using var report = settings.Report is { } reported ? new RollingReport(status, reported, settings.ReportEvery) : null;
        if (lines is null)
            await new LiveView(AnsiConsole.Console, status).ShowAsync(cancellation);
        else
            await TellAsync(lines, status, cancellation);

        await proxy.DrainAsync();
        var late = new List<string>();
        findings.Conclude((station, finding) => late.Add(PlainLines.Line(station, finding, "at the end")));
        if (report is not null)
            await report.EndAsync();
        if (lines is not null)
            await lines.DisposeAsync();
        foreach (var line in late.Concat(status.Closing()))
            Console.WriteLine(line);
        return tally.Snapshot().Violations > 0 ? 1 : 0;
    }

    private TraceWriter Trace()
    {
        try
        {
            return new TraceWriter(settings.Trace) { Buffer = TraceBuffer, RetryAfter = settings.RetryAfter };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--trace: {error.Message}");
        }
    }

    private ProxyOptions Options(WireLog wire, TraceWriter trace, ProxyMeter meter) => new()
    {
        StationListener = settings.Listener,
        Upstream = settings.Csms,
        Wire = wire,
        Trace = trace,
        Schemas = settings.Schemas,
        Rules = _rules,
        IsWanted = IsWanted,
        Relayed = settings.Metrics is null && settings.Otlp is null ? null : meter.Relayed,
    };

    private bool IsWanted(string? station, Finding finding) => settings.Selection.Includes(finding) && settings.Baseline?.Knows(station, finding) != true;

    // Null on a terminal, which gets the live view.
    private PlainLines? Lines(WireLog wire, TraceWriter trace)
    {
        if (!settings.Quiet && AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected)
            return null;
        var lines = new PlainLines(wire, Console.Out, settings.Quiet);
        trace.Stopped += lines.Tell;
        trace.Resumed += missing => lines.Tell($"Recording goes on. {missing}");
        return lines;
    }

    private static async Task TellAsync(PlainLines lines, ProxyStatus status, CancellationToken cancellation)
    {
        foreach (var line in status.Opening())
            lines.Tell(line);
        await Endpoints.UntilInterruptedAsync(cancellation);
    }
}
