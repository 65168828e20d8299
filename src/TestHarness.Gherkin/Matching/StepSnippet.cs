using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TestHarness.Gherkin;

/// <summary>Writes a step definition for a step that has none: cucumber expression, asynchronous method.</summary>
internal static partial class StepSnippet
{
    public static string For(LoadedStep step)
    {
        var expression = new StringBuilder();
        var words = new StringBuilder();
        var parameters = new List<string>();
        var end = 0;
        foreach (Match found in Value().Matches(step.Text))
        {
            Literal(step.Text[end..found.Index]);
            end = found.Index + found.Length;
            var (name, type) = TypeOf(found);
            expression.Append('{').Append(name).Append('}');
            parameters.Add($"{type} p{parameters.Count}");
        }

        Literal(step.Text[end..]);
        if (step.DocString is not null)
            parameters.Add("string multilineText");
        if (step.Table is not null)
            parameters.Add("DataTable dataTable");
        var quoted = expression.ToString().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return $$"""
            [{{step.Kind}}("{{quoted}}")]
            public async Task {{step.Kind}}{{Identifier(words.ToString())}}Async({{string.Join(", ", parameters)}})
            {
                throw new PendingStepException();
            }
            """;

        void Literal(string text)
        {
            words.Append(text).Append(' ');
            expression.Append(Special().Replace(text, @"\$0"));
        }
    }

    private static (string Name, string Type) TypeOf(Match found)
    {
        if (found.Groups["integer"].Success)
            return int.TryParse(found.Value, CultureInfo.InvariantCulture, out _) ? ("int", "int") : ("long", "long");
        return found.Groups["number"].Success ? ("decimal", "decimal") : ("string", "string");
    }

    private static string Identifier(string text) => string.Concat(Word().Matches(text).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]));

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|(?<!\w)'(?:[^'\\]|\\.)*'(?!\w)|(?<![\w.-])(?<number>-?\d+\.\d+)(?![\w.])|(?<![\w.-])(?<integer>-?\d{1,18})(?![\w-]|\.\d)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Value();

    [GeneratedRegex(@"[(){}/\\]")]
    private static partial Regex Special();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
