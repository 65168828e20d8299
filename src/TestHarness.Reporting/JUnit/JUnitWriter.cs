using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using TestHarness.Ocpp;
using TestHarness.Reporting.Results;
using TestHarness.Reporting.Text;

namespace TestHarness.Reporting.JUnit;

/// <summary>
/// Writes <c>junit.xml</c>: a suite for each side, version and profile, a test case for each case. Its colour agrees with the exit code
/// of the run, because a pipeline shows both:
/// <list type="table">
/// <item><term>Fail</term><description><c>failure</c>, with the reason and the frames.</description></item>
/// <item><term>Error, Inconclusive</term><description><c>error</c> with that type: a question that was not asked must not look green, and <c>skipped</c> would.</description></item>
/// <item><term>NotApplicable</term><description><c>skipped</c>.</description></item>
/// <item><term>Fail, declared</term><description><c>skipped</c> with the declaration; the reason and the frames stand in <c>system-out</c>.</description></item>
/// <item><term>Pass, declared to fail</term><description><c>failure</c>: the declaration is no longer true.</description></item>
/// </list>
/// A partial run has one more suite, with an error that says so.
/// </summary>
internal static class JUnitWriter
{
    internal static string Write(RunResult run)
    {
        var suites = run.Cases
            .GroupBy(c => (c.Side, c.Version, c.Profile))
            .Select(g => Suite($"{Words.Of(g.Key.Side)} {g.Key.Version.Label()} {g.Key.Profile}", run, [.. g]))
            .ToList();
        if (run.PartialReason is { } reason)
            suites.Insert(0, PartialSuite(run, reason));

        var root = new XElement("testsuites", new XAttribute("name", $"OCPP conformance {run.Id}"));
        foreach (var count in new[] { "tests", "failures", "errors", "skipped" })
            root.Add(new XAttribute(count, suites.Sum(s => (int)s.Attribute(count)!)));
        root.Add(new XAttribute("time", Seconds(run.EndedAt - run.StartedAt)), suites);

        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(new Utf8Text(text), new XmlWriterSettings { Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.None }))
            new XDocument(root).Save(writer);
        return text.Append('\n').ToString();
    }

    private static XElement Suite(string name, RunResult run, IReadOnlyList<CaseResult> cases)
    {
        var elements = cases.Select(Case).ToList();
        return new XElement("testsuite",
            new XAttribute("name", name),
            new XAttribute("tests", cases.Count),
            new XAttribute("failures", elements.Count(e => e.Element("failure") is not null)),
            new XAttribute("errors", elements.Count(e => e.Element("error") is not null)),
            new XAttribute("skipped", elements.Count(e => e.Element("skipped") is not null)),
            new XAttribute("time", Seconds(TimeSpan.FromTicks(cases.Sum(c => c.Duration.Ticks)))),
            new XAttribute("timestamp", cases.Min(c => c.StartedAt).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)),
            new XElement("properties", Properties(run, cases[0].Side)),
            elements);
    }

    private static IEnumerable<XElement> Properties(RunResult run, Party side)
    {
        yield return Property("run", run.Id);
        yield return Property("harness", run.Harness.Version);
        foreach (var system in run.SystemsUnderTest.Where(s => s.Role == side))
            yield return Property($"{Words.Of(side)} under test", Words.System(system));
        foreach (var warning in run.Warnings)
            yield return Property("warning", warning);
        if (run.PartialReason is { } reason)
            yield return Property("partial", reason);
    }

    private static XElement Property(string name, string value) =>
        new("property", new XAttribute("name", name), new XAttribute("value", Clean(value)));

    private static XElement Case(CaseResult result)
    {
        var element = new XElement("testcase",
            new XAttribute("classname", $"{Words.Of(result.Side)}.{result.Version.Label().Replace('.', '_')}.{result.Profile}.{result.Block}"),
            new XAttribute("name", Clean($"{result.Id} {result.Title}")),
            new XAttribute("time", Seconds(result.Duration)));
        if (result.Source is { } source)
            element.Add(new XAttribute("file", source.File), new XAttribute("line", source.Line));
        if (result.SystemUnderTest is { } system)
            element.Add(new XElement("properties", Property("system under test", system)));
        element.Add(Outcome(result));

        var notes = new List<string>();
        if (result.DeclaredKnownFailure is not null && result.Verdict == Verdict.Fail)
            notes.Add(Detail(result));
        if (result.Warnings.Count > 0)
            notes.Add("Warnings:\n" + string.Join('\n', result.Warnings.Select(w => "- " + w)));
        if (result.TraceFile is { } trace)
            notes.Add("Trace: " + trace);
        if (notes.Count > 0)
            element.Add(new XElement("system-out", Clean(string.Join("\n\n", notes))));
        return element;
    }

    private static XElement? Outcome(CaseResult result) => result switch
    {
        { Verdict: Verdict.Pass, DeclaredKnownFailure: { } known } =>
            Trouble("failure", "DeclaredFailurePasses", $"The case passes although its failure is declared ({known.Reason}, {known.WrittenIn}).", ""),
        { Verdict: Verdict.Pass } => null,
        { Verdict: Verdict.NotApplicable } => new XElement("skipped", new XAttribute("message", Clean(Message(result)))),
        { Verdict: Verdict.Fail, DeclaredKnownFailure: { } known } =>
            new XElement("skipped", new XAttribute("message", Clean($"Fails as declared: {known.Reason} ({known.WrittenIn})"))),
        { Verdict: Verdict.Fail } => Trouble("failure", result.Reason?.RequirementId ?? "Fail", Message(result), Detail(result)),
        _ => Trouble("error", result.Verdict.ToString(), Message(result), Detail(result)),
    };

    private static string Message(CaseResult result) => result.Reason is { } reason ? Words.Line(reason, result) : Words.Of(result.Verdict);

    private static string Detail(CaseResult result)
    {
        var reason = result.Reason is { } r ? Words.Lines(r, result) + "\n" : "";
        var steps = string.Concat(result.Steps.Select(s => $"  {s.Status.ToString().ToLowerInvariant(),-12} {s.Keyword} {s.Text}\n{(s.Error is null ? "" : $"               {s.Error}\n")}"));
        var wire = WireText.Of(result.Wire);
        return $"{reason}\nSteps:\n{steps}\nWire:\n{(wire.Length == 0 ? "(nothing)\n" : wire)}";
    }

    private static XElement Trouble(string element, string type, string message, string detail) =>
        new(element, new XAttribute("type", Clean(type)), new XAttribute("message", Clean(message)), Clean(detail));

    private static XElement PartialSuite(RunResult run, string reason)
    {
        var count = run.Selected is { } selected ? $"{run.Cases.Count} of {selected} selected cases were run" : $"{run.Cases.Count} cases were run";
        return new XElement("testsuite",
            new XAttribute("name", "run"), new XAttribute("tests", 1), new XAttribute("failures", 0), new XAttribute("errors", 1), new XAttribute("skipped", 0),
            new XElement("testcase", new XAttribute("classname", "run"), new XAttribute("name", "The run is complete"),
                Trouble("error", "Partial", $"Partial run: {reason}; {count}.", "")));
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>XML cannot hold every character that a malformed frame can.</summary>
    private static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        return clean.ToString();
    }

    private sealed class Utf8Text(StringBuilder text) : StringWriter(text, CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
