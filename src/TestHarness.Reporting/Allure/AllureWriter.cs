using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TestHarness.Ocpp;
using TestHarness.Reporting.Results;
using TestHarness.Reporting.Text;

namespace TestHarness.Reporting.Allure;

/// <summary>
/// Makes the files of <c>allure-results/</c>. Names and ids depend on the run and the case alone, so that writing a run again replaces
/// its files, and a case keeps its history from run to run. Allure has no word for Inconclusive: it becomes <c>broken</c> like Error,
/// and a category tells them apart by how the message begins.
/// </summary>
internal static class AllureWriter
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    private static readonly AllureCategory[] Categories =
    [
        new("Declared failures", ["failed"], "(?s)^Declared failure: .*"),
        new("Failed by the system under test", ["failed"]),
        new("Inconclusive: the question was not asked", ["broken"], "(?s)^Inconclusive: .*"),
        new("Partial run", ["broken"], "(?s)^Partial run: .*"),
        new("Errors of harness, peer or network", ["broken"]),
        new("Not applicable", ["skipped"]),
    ];

    /// <summary>The files by name, with their content.</summary>
    /// <param name="run">The run.</param>
    /// <param name="traces">Which of the names of <see cref="Traces"/> will be there.</param>
    internal static IEnumerable<(string Name, string Content)> Write(RunResult run, IReadOnlySet<string> traces)
    {
        yield return ("categories.json", Json(Categories));
        yield return ("environment.properties", Environment(run));
        if (run.PartialReason is { } reason)
        {
            var id = Id($"{run.Id}/partial");
            yield return ($"{id}-result.json", Json(Partial(run, reason, id)));
        }

        foreach (var result in run.Cases)
        {
            var uuid = Uuid(run, result);
            if (result.Wire.Count > 0)
                yield return (FramesFile(uuid), WireText.Of(result.Wire));
            foreach (var (step, index) in result.Steps.Select((s, i) => (s, i)))
            {
                if (step.DocString is { } text)
                    yield return (DocStringFile(uuid, index), text);
            }

            yield return ($"{uuid}-result.json", Json(Result(result, uuid, traces.Contains(TraceFile(uuid)))));
        }
    }

    /// <summary>The traces to copy beside the results: where from, relative to the report's folder, and their names there.</summary>
    internal static IEnumerable<(string TraceFile, string Name)> Traces(RunResult run) =>
        run.Cases.Where(c => c.TraceFile is not null).Select(c => (c.TraceFile!, TraceFile(Uuid(run, c))));

    private static AllureResult Result(CaseResult result, string uuid, bool hasTrace)
    {
        var start = result.StartedAt.ToUnixTimeMilliseconds();
        var attachments = new List<AllureAttachment>();
        if (result.Wire.Count > 0)
            attachments.Add(new AllureAttachment("Frames and connection events", FramesFile(uuid), "text/plain"));
        if (hasTrace)
            attachments.Add(new AllureAttachment("Trace (JSON Lines)", TraceFile(uuid), "application/x-ndjson"));
        return new AllureResult(
            uuid,
            HistoryId: Id($"{result.Key}/{result.Side}"),
            TestCaseId: Id(result.Id),
            FullName: $"{Words.Of(result.Side)}/{result.Version.Label()}/{result.Profile}/{result.Id}",
            Name: $"{result.Id} {result.Title}",
            Status(result.Verdict),
            start,
            start + (long)result.Duration.TotalMilliseconds)
        {
            Description = Description(result),
            StatusDetails = Details(result),
            Labels = [.. Labels(result)],
            Links = [.. Links(result)],
            Parameters = [new("version", result.Version.Label()), new("side", Words.Of(result.Side))],
            Steps = [.. Steps(result, uuid, start)],
            Attachments = attachments,
        };
    }

    private static AllureResult Partial(RunResult run, string reason, string id)
    {
        var count = run.Selected is { } selected ? $"{run.Cases.Count} of {selected} selected cases were run" : $"{run.Cases.Count} cases were run";
        return new AllureResult(id, Id("partial"), Id("partial"), "run/complete", "The run is complete", "broken", run.StartedAt.ToUnixTimeMilliseconds(), run.EndedAt.ToUnixTimeMilliseconds())
        {
            StatusDetails = new AllureStatusDetails($"Partial run: {reason}; {count}."),
            Labels = [new("epic", "Run"), new("parentSuite", "run"), new("severity", "blocker"), new("framework", "ocpp-harness")],
        };
    }

    private static string Description(CaseResult result)
    {
        var lines = new List<string>();
        if (result.Source is { } source)
            lines.Add($"Feature file: {source.File}, line {source.Line}");
        if (result.SystemUnderTest is { } system)
            lines.Add($"Under test: {system}");
        if (result.Requirements.Count > 0)
            lines.Add($"Requirements: {string.Join(", ", result.Requirements)}");
        if (result.Status.Condition is { } condition)
            lines.Add($"Condition: {condition}{(result.Status.Evaluation is { } evaluation ? $" ({evaluation})" : "")}");
        lines.AddRange(result.Warnings.Select(w => $"Warning: {w}"));
        if (result.DeclaredKnownFailure is { } known)
            lines.Add($"Failure declared: {known.Reason} ({known.WrittenIn})");
        return string.Join("\n\n", lines);
    }

    private static AllureStatusDetails? Details(CaseResult result)
    {
        if (result.Reason is not { } reason)
            return null;
        var known = result.DeclaredKnownFailure is not null;
        var prefix = result switch
        {
            { Verdict: Verdict.Fail, DeclaredKnownFailure: not null } => "Declared failure: ",
            { Verdict: Verdict.Inconclusive } => "Inconclusive: ",
            { Verdict: Verdict.Error } => "Error: ",
            _ => "",
        };
        return new AllureStatusDetails(prefix + Words.Line(reason, result))
        {
            Trace = Words.Lines(reason, result),
            Expected = reason.Expected,
            Actual = reason.Actual,
            Known = known,
        };
    }

    private static IEnumerable<AllureLabel> Labels(CaseResult result)
    {
        yield return new("epic", result.Profile);
        yield return new("feature", $"{result.Block} {result.BlockName}".TrimEnd());
        if (result.UseCase is { } useCase)
            yield return new("story", useCase);
        yield return new("parentSuite", $"{Words.Of(result.Side)} {result.Version.Label()}");
        yield return new("suite", result.Profile);
        yield return new("subSuite", $"{result.Block} {result.BlockName}".TrimEnd());
        yield return new("severity", result.Status switch { { Mandatory: true } => "critical", { Condition: not null } => "normal", _ => "minor" });
        yield return new("framework", "ocpp-harness");
        yield return new("language", "gherkin");
        foreach (var tag in result.Tags)
            yield return new("tag", tag);
    }

    private static IEnumerable<AllureLink> Links(CaseResult result)
    {
        // Relative to where a report is usually generated, the folder beside index.html; the only link that can be given without a host.
        yield return new("Frames as a picture", $"../index.html#{result.Key}", "custom");
        if (result.DeclaredKnownFailure is { } known && Uri.TryCreate(known.WrittenIn, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            yield return new("Declared failure", known.WrittenIn, "issue");
    }

    private static IEnumerable<AllureStep> Steps(CaseResult result, string uuid, long start)
    {
        var records = result.Wire.ToDictionary(e => e.Number);
        foreach (var (step, index) in result.Steps.Select((s, i) => (s, i)))
        {
            var stop = start + (long)step.Duration.TotalMilliseconds;
            yield return new AllureStep($"{step.Keyword} {step.Text}", Status(step.Status), start, stop)
            {
                StatusDetails = step.Error is null ? null : new AllureStatusDetails(step.Error),
                Parameters = [.. Parameters(step.Table)],
                Attachments = step.DocString is null ? [] : [new("Text", DocStringFile(uuid, index), "text/plain")],
                Steps = [.. step.Records.Where(records.ContainsKey).Select(n => Step(records[n], start, stop))],
            };
            start = stop;
        }
    }

    private static AllureStep Step(WireEntry entry, long start, long stop)
    {
        var worst = entry.Findings.FirstOrDefault(f => f.Severity == Ocpp.Findings.FindingSeverity.Violation);
        return new AllureStep($"#{entry.Number} {WireText.Title(entry)}", worst is null ? "passed" : "failed", start, stop)
        {
            StatusDetails = worst is null ? null : new AllureStatusDetails(worst.Message) { Expected = worst.Expected, Actual = worst.Actual },
        };
    }

    private static IEnumerable<AllureParameter> Parameters(IReadOnlyList<IReadOnlyList<string>>? table)
    {
        foreach (var row in table ?? [])
        {
            if (row.Count > 0)
                yield return new(row[0], string.Join(" | ", row.Skip(1)));
        }
    }

    private static string Status(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "passed",
        Verdict.Fail => "failed",
        Verdict.NotApplicable => "skipped",
        _ => "broken",
    };

    private static string Status(StepStatus status) => status switch
    {
        StepStatus.Passed => "passed",
        StepStatus.Failed => "failed",
        StepStatus.Skipped => "skipped",
        _ => "broken",
    };

    private static string Environment(RunResult run)
    {
        var text = new StringBuilder();
        void Add(string name, string value) => text.Append(Property(name)).Append('=').Append(Property(value)).Append('\n');
        Add("harness", run.Harness.Commit is { } commit ? $"{run.Harness.Version} ({commit})" : run.Harness.Version);
        foreach (var system in run.SystemsUnderTest)
            Add($"{Words.Of(system.Role)}.under.test", Words.System(system));
        foreach (var peer in run.Peers)
            Add($"{Words.Of(peer.Role)}.as.peer", Words.System(peer));
        Add("run", run.Id);
        Add("strict", run.Strict ? "yes" : "no");
        if (run.PartialReason is { } reason)
            Add("partial", reason);
        return text.ToString();
    }

    private static string Property(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '=' or ':' or '#' or '!' => $"\\{c}",
                > '~' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static string Uuid(RunResult run, CaseResult result) => Id($"{run.Id}/{result.Key}/{result.Side}");

    private static string FramesFile(string uuid) => $"{uuid}-frames-attachment.txt";

    private static string TraceFile(string uuid) => $"{uuid}-trace-attachment.jsonl";

    private static string DocStringFile(string uuid, int step) => $"{uuid}-step{step}-attachment.txt";

    private static string Id(string name) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Options) + "\n";
}
