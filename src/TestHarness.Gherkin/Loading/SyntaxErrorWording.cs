using System.Text.RegularExpressions;
using Gherkin;

namespace TestHarness.Gherkin;

/// <summary>Says in words what the parser says in names of its grammar.</summary>
internal static partial class SyntaxErrorWording
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["#FeatureLine"] = "'Feature:'",
        ["#BackgroundLine"] = "'Background:'",
        ["#ScenarioLine"] = "'Scenario:'",
        ["#ScenarioOutlineLine"] = "'Scenario Outline:'",
        ["#ExamplesLine"] = "'Examples:'",
        ["#StepLine"] = "a step",
        ["#TableRow"] = "a table row",
        ["#DocStringSeparator"] = "a doc string's quotes",
        ["#TagLine"] = "tags",
        ["#Language"] = "'# language:'",
        ["#Other"] = "text",
    };

    public static FeatureSyntaxError Describe(string path, ParserException error) => new(
        path,
        error.Location?.Line ?? 1,
        error.Location?.Column ?? 0,
        error switch
        {
            UnexpectedTokenException unexpected when Got(unexpected).StartsWith("Rule:", StringComparison.Ordinal) => "rules ('Rule:') are not supported",
            UnexpectedTokenException unexpected => $"'{Got(unexpected)}' cannot stand here; expected {Expected(unexpected.ExpectedTokenTypes)}",
            UnexpectedEOFException end => $"the file ends too early; expected {Expected(end.ExpectedTokenTypes)}",
            _ => Position().Replace(error.Message, ""),
        });

    private static string Got(UnexpectedTokenException error) => error.ReceivedToken.GetTokenValue().Trim();

    private static string Expected(IEnumerable<string> tokens)
    {
        var words = tokens.Where(Words.ContainsKey).Select(token => Words[token]).ToArray();
        return words.Length switch
        {
            0 => "the end of the file",
            1 => words[0],
            _ => string.Join(", ", words[..^1]) + " or " + words[^1],
        };
    }

    [GeneratedRegex(@"^\(\d+:\d+\): ")]
    private static partial Regex Position();
}
