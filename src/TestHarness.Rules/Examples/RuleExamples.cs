using System.Text.RegularExpressions;
using TestHarness.Ocpp;

namespace TestHarness.Rules.Examples;

/// <summary>
/// The examples of the rules, one file a rule. A line <c>== breaks E01.FR.07 in 2.0.1 2.1: what happens</c> or <c>== keeps in 2.1: what happens</c> begins an example;
/// what stands above the first belongs to all. docs/rules.md describes the lines.
/// </summary>
public static partial class RuleExamples
{
    private const string Prefix = "TestHarness.Rules.Examples.";

    /// <summary>The examples of a rule; none when nobody wrote any.</summary>
    /// <exception cref="FormatException">The file cannot be read.</exception>
    public static IReadOnlyList<RuleExample> Of(string rule)
    {
        using var stream = typeof(RuleExamples).Assembly.GetManifestResourceStream($"{Prefix}{rule}.txt");
        if (stream is null)
            return [];
        using var reader = new StreamReader(stream);
        return Read(rule, reader.ReadToEnd());
    }

    /// <summary>The names of the rules that have examples.</summary>
    public static IReadOnlyList<string> Rules { get; } =
        [.. typeof(RuleExamples).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".txt", StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^4])];

    internal static IReadOnlyList<RuleExample> Read(string rule, string text)
    {
        List<ExampleLine> common = [];
        List<RuleExample> examples = [];
        List<ExampleLine> lines = common;
        foreach (var line in text.Split('\n').Select((line, index) => new ExampleLine(index + 1, line.TrimEnd())))
        {
            if (line.Text.StartsWith("==", StringComparison.Ordinal))
            {
                lines = [.. common];
                examples.Add(Begin(rule, line, lines));
            }
            else if (line.Text.Length > 0 && line.Text[0] != '#')
            {
                lines.Add(line);
            }
        }

        return examples;
    }

    private static RuleExample Begin(string rule, ExampleLine line, List<ExampleLine> lines)
    {
        var match = Head().Match(line.Text);
        var versions = match.Groups["version"].Captures.Select(version => OcppVersions.TryParse(version.Value)).ToList();
        if (!match.Success || versions.Contains(null))
            throw new FormatException($"{rule}.txt, line {line.Number}: expected \"== breaks REQUIREMENT in VERSION: TITLE\" or \"== keeps in VERSION: TITLE\", but found \"{line.Text}\".");
        return new RuleExample(rule, match.Groups["title"].Value, [.. match.Groups["id"].Captures.Select(id => id.Value.Trim().Replace('_', ' '))], [.. versions.Select(version => version!.Value)], lines);
    }

    [GeneratedRegex(@"^==\s+(keeps|breaks(\s+(?!in\s)(?<id>\S+))+)\s+in(\s+(?<version>[\d.]+))+\s*:\s*(?<title>.+)$")]
    private static partial Regex Head();
}
