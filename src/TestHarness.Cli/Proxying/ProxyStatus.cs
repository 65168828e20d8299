using TestHarness.Cli.Commands;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Traffic;
using TestHarness.Proxy;
using TestHarness.Reporting.Traffic;
using TestHarness.Rules;

namespace TestHarness.Cli.Proxying;

/// <summary>What there is to tell of a proxy that runs.</summary>
internal sealed class ProxyStatus(ProxySettings settings, OcppProxy proxy, TrafficTally tally, TraceWriter trace, Uri? metrics)
{
    private static readonly IReadOnlyDictionary<string, string> Meanings = RuleCatalogue.Cards.ToDictionary(card => card.Name, card => card.Meaning);
    private static readonly RequirementTitles Titles = new(RuleSet.All);

    /// <summary>Where stations connect to.</summary>
    internal string Listens { get; } = $"{proxy.Address.ToString().TrimEnd('/')}/<identity>";

    /// <summary>The CSMS's address.</summary>
    internal string Csms { get; } = settings.Csms.Address.ToString();

    /// <summary>The trace's state in words, and whether it is recorded.</summary>
    internal (string Words, bool IsWell) Recording => trace switch
    {
        { StoppedBecause: { } reason } => ($"NOT RECORDING, {trace.Missing} records missing: {reason} Tried again every {settings.RetryAfter.TotalSeconds:0} s.", false),
        { Missing: > 0 } => ($"{trace.Path}, with {trace.Missing} records missing", false),
        _ => (trace.Path, true),
    };

    /// <summary>What was counted so far.</summary>
    internal TrafficState Snapshot() => tally.Snapshot();

    /// <summary>The report so far.</summary>
    internal TrafficReport Report(bool isFinal) => new()
    {
        State = tally.Snapshot(),
        Listens = Listens,
        Csms = Csms,
        Trace = Path.GetFullPath(trace.Path),
        Missing = trace.Missing,
        StoppedBecause = trace.StoppedBecause,
        IsFinal = isFinal,
        About = finding => new RuleNote(Titles.Of(finding), finding.Rule is { } rule ? Meanings.GetValueOrDefault(rule) : null),
    };

    /// <summary>The first lines.</summary>
    internal IEnumerable<string> Opening()
    {
        yield return $"Stations connect to {Listens}; frames go on to {Csms} and into {trace.Path}. Ctrl-C ends it.";
        if (metrics is not null)
            yield return $"Metrics: {metrics}";
        if (settings.Report is { } folder)
            yield return $"Report: {Path.Combine(folder, "index.html")}";
    }

    /// <summary>The last lines.</summary>
    internal IEnumerable<string> Closing()
    {
        var state = tally.Snapshot();
        yield return $"{state.Frames} frames, {state.Violations} violations, {state.Warnings} warnings. Trace: {trace.Path}";
        if (trace.Missing > 0)
            yield return $"{trace.Missing} records could not be written to the trace.{(trace.StoppedBecause is { } reason ? $" {reason}" : "")}";
        if (settings.Report is { } folder)
            yield return $"Report: {Path.Combine(folder, "index.html")}";
        foreach (var entry in settings.Baseline?.Outlived ?? [])
            yield return $"{settings.BaselineFile}: {FindingOptions.Name(entry)} did not occur.";
    }
}
