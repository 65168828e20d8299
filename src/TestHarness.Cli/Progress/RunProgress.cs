using System.Collections.Concurrent;
using System.Diagnostics;
using Spectre.Console;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Runs;
using TestHarness.Gherkin;
using TestHarness.Ocpp;
using TestHarness.Reporting.Results;

namespace TestHarness.Cli.Progress;

/// <summary>Shows how a run goes on: each verdict as a line, and below them, on a terminal, the cases that run with step, elapsed time and what is awaited.</summary>
internal sealed class RunProgress(IAnsiConsole console) : ICaseObserver
{
    private readonly ConcurrentDictionary<string, Running> _running = [];
    private readonly Lock _gate = new();
    private bool _hasStatusLine;
    private int _claims;
    private int _total;
    private int _done;

    /// <summary>Shows progress while the run goes on.</summary>
    /// <param name="total">How many cases there are.</param>
    /// <param name="hasOperator">Whether a person is asked on the same console: then one status line makes way for the prompts.</param>
    /// <param name="run">The run.</param>
    public async Task<RunResult> ShowAsync(int total, bool hasOperator, Func<Task<RunResult>> run)
    {
        _total = total;
        if (!console.Profile.Capabilities.Interactive)
            return await run();
        if (hasOperator)
        {
            _hasStatusLine = true;
            await using var timer = new Timer(_ => DrawStatusLine(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(500));
            var result = await run();
            using (Claim())
                return result;
        }

        return await console.Status().Spinner(Spinner.Known.Dots).StartAsync("Starting", async context =>
        {
            using var timer = new Timer(_ => context.Status(Markup.Escape(Status())), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(250));
            return await run();
        });
    }

    /// <summary>Clears the status line and leaves the console to the caller until what it returns is disposed.</summary>
    public IDisposable Claim()
    {
        lock (_gate)
        {
            _claims++;
            ClearStatusLine();
        }

        return new Release(this);
    }

    /// <inheritdoc />
    public void CaseStarted(PlannedCase plannedCase) => _running[plannedCase.Key] = new Running(Stopwatch.StartNew(), null, null);

    /// <inheritdoc />
    public void CasePreparing(PlannedCase plannedCase, Bench bench) =>
        _running[plannedCase.Key] = _running[plannedCase.Key] with { Bench = bench };

    /// <inheritdoc />
    public void StepStarted(PlannedCase plannedCase, LoadedStep step, Bench bench) =>
        _running[plannedCase.Key] = _running[plannedCase.Key] with { Step = step, Bench = bench };

    /// <inheritdoc />
    public void CaseEnded(CaseResult result)
    {
        _running.TryRemove(result.Key, out _);
        lock (_gate)
        {
            _done++;
            ClearStatusLine();
            console.MarkupLineInterpolated($"{_done.ToString().PadLeft(_total.ToString().Length)}/{_total} {Mark(result)} {result.Id} ({result.Version.Label()}) {result.Title} [grey]{result.Duration.TotalSeconds:0.0} s[/]");
            if (result.Reason is { } reason && result.Verdict != Verdict.NotApplicable)
                console.MarkupLineInterpolated($"      {Short(reason.Message + Where(reason))}");
        }
    }

    private static FormattableString Mark(CaseResult result) => (result.Verdict, result.DeclaredKnownFailure) switch
    {
        (Verdict.Fail, not null) => $"[yellow]FAIL (known)[/]",
        (Verdict.Pass, _) => $"[green]PASS[/]",
        (Verdict.Fail, _) => $"[red]FAIL[/]",
        (Verdict.Inconclusive, _) => $"[yellow]INCONCLUSIVE[/]",
        (Verdict.NotApplicable, _) => $"[grey]NOT APPLICABLE[/]",
        _ => $"[red bold]ERROR[/]",
    };

    // The report has it whole.
    private static string Short(string text) => text.Length <= 500 ? text : text[..500] + "...";

    private static string Where(Reason reason)
    {
        var parts = new List<string>();
        if (reason.RequirementId is { Length: > 0 } requirement)
            parts.Add(requirement);
        if (reason.RecordNumber is { } record)
            parts.Add($"record {record}");
        if (reason.Path is { } path)
            parts.Add(path);
        if (reason.Expected is { } expected && reason.Actual is { } actual)
            parts.Add($"expected {expected}, was {actual}");
        return parts.Count == 0 ? "" : $" [{string.Join("; ", parts)}]";
    }

    private string Status() => string.Join(
        Environment.NewLine,
        _running.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair =>
            $"{pair.Key} {pair.Value.Watch.Elapsed.TotalSeconds:0} s: {pair.Value.Step?.ToString() ?? "preparing"}{(pair.Value.Bench?.Awaiting is { } awaiting ? $" (waiting for {awaiting})" : "")}").DefaultIfEmpty("..."));

    private void DrawStatusLine()
    {
        var text = Status().ReplaceLineEndings(" ");
        lock (_gate)
        {
            if (_claims > 0)
                return;
            ClearStatusLine();
            Console.Out.Write(text.Length < console.Profile.Width ? text : text[..(console.Profile.Width - 1)]);
        }
    }

    private void ClearStatusLine()
    {
        if (_hasStatusLine)
            Console.Out.Write("\r\e[K");
    }

    private sealed class Release(RunProgress progress) : IDisposable
    {
        public void Dispose()
        {
            lock (progress._gate)
                progress._claims--;
        }
    }

    private sealed record Running(Stopwatch Watch, LoadedStep? Step, Bench? Bench);
}
