using System.Runtime;
using TestHarness.Cli.Commands;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Traces;
using TestHarness.Reporting;
using TestHarness.Reporting.Lint;
using TestHarness.Rules;
using TestHarness.Rules.Linting;

namespace TestHarness.Cli.Lint;

/// <summary>One call of <c>ocpp-harness lint</c>: every trace by itself, one report.</summary>
internal sealed class LintRun(LintOptions options)
{
    private readonly LintSummary _summary = new();
    private readonly LintBaseline? _known = FindingOptions.ReadBaseline(options.Baseline);
    private readonly LintBaseline _found = new();

    /// <summary>Judges the traces.</summary>
    /// <returns>The exit code: wrong input, or that of the worst verdict.</returns>
    /// <exception cref="UserErrorException">A trace cannot be read, or the report not be written.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        // Nobody waits for a single line: collecting beside the work costs more than it spares.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        try
        {
            return await JudgeAsync(cancellation);
        }
        catch (IOException error)
        {
            throw new UserErrorException($"The report cannot be written: {error.Message}");
        }
    }

    private async Task<int> JudgeAsync(CancellationToken cancellation)
    {
        var verdict = Verdict.Pass;
        var isWrongInput = false;
        using (var report = Report())
        {
            foreach (var file in options.Files)
            {
                try
                {
                    var totals = await LintAsync(file, report, cancellation);
                    _summary.Add(file, totals);
                    verdict = Verdicts.Worst(verdict, totals.Verdict(options.Strict));
                    Explain(file, totals);
                }
                catch (NotATraceException error)
                {
                    UserErrors.Tell($"{file} {error.Message}");
                    isWrongInput = true;
                }
            }

            Summarize(report);
        }

        foreach (var entry in _known?.Outlived ?? [])
        {
            UserErrors.Tell($"{options.Baseline}: {FindingOptions.Name(entry)} no longer occurs. Take it out of the baseline.");
            verdict = Verdicts.Worst(verdict, Verdict.Fail);
        }

        if (options.WriteBaseline is { } baseline)
            await File.WriteAllTextAsync(baseline, _found.Write(), cancellation);
        return isWrongInput ? UserErrors.WrongInput : ExitCodes.For(verdict);
    }

    private async Task<LintTotals> LintAsync(string file, ILintReport report, CancellationToken cancellation)
    {
        var linter = new TraceLinter(RuleSet.Of(options.Selection.Includes), new FramingOptions(), options.Schemas, options.Version, IsWanted);
        try
        {
            await using var trace = file == LintOptions.StandardInput ? Console.OpenStandardInput() : TraceReader.Open(file);
            return await linter.LintAsync(trace, new LintTarget(file, report, _summary), cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{file} cannot be checked to its end: {error.Message}");
        }
    }

    private bool IsWanted(string? station, Finding finding)
    {
        if (!options.Selection.Includes(finding))
            return false;
        if (options.WriteBaseline is not null)
            _found.Add(station, finding);
        return _known?.Knows(station, finding) != true;
    }

    private ILintReport Report()
    {
        var output = options.Output is null ? Console.OpenStandardOutput() : Create(options.Output);
        return options.Format switch
        {
            "json" => new LintJson(output),
            "sarif" => new LintSarif(output, new RequirementTitles(RuleSet.All).Of),
            _ => new LintText(output),
        };
    }

    private static FileStream Create(string path)
    {
        try
        {
            return File.Create(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--output: {error.Message}");
        }
    }

    private void Summarize(ILintReport report)
    {
        if (options.Quiet)
            return;
        foreach (var line in _summary.Lines())
        {
            if (report is LintText text)
                text.Line(line);
            else
                Console.Error.WriteLine(line);
        }
    }

    // Why a trace without findings is not clean all the same.
    private static void Explain(string file, LintTotals totals)
    {
        if (totals.Frames == 0)
            UserErrors.Tell($"{file} has no frames: nothing was checked.");
        if (totals.FramesWithoutVersion > 0)
            UserErrors.Tell($"{file}: {totals.FramesWithoutVersion} frames, the first in line {totals.FirstWithoutVersion}, do not say which OCPP version they are, so that their payloads were not checked. --ocpp-version tells it for them.");
        if (totals.ForgottenStations > 0)
            UserErrors.Tell($"{file} has more connected stations than can be remembered; of {totals.ForgottenStations} that had not been seen for longest the state was forgotten, and what they did later was judged without it.");
        foreach (var failure in totals.RuleFailures)
            UserErrors.Tell($"This is a defect of the harness: rule {failure.RuleId} failed for station {failure.StationIdentity}: {failure.Error.Message}");
    }
}
