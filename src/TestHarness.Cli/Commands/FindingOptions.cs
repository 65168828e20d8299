using System.CommandLine;
using TestHarness.Conformance.Runs;
using TestHarness.Rules.Linting;

namespace TestHarness.Cli.Commands;

/// <summary>The options that choose findings: by rules, and by those that are known.</summary>
internal static class FindingOptions
{
    /// <summary>Which findings are wanted.</summary>
    public static Option<string[]> Rules() =>
        new("--rules") { Description = "Only findings of these rules, families, layers (framing, schema, rule) or requirements, for example seqno-gapless,E01.FR.*", HelpName = "NAMES" };

    /// <summary>Which are not.</summary>
    public static Option<string[]> Ignore() => new("--ignore") { Description = "No findings of these, named likewise.", HelpName = "NAMES" };

    /// <summary>What was typed.</summary>
    /// <exception cref="UserErrorException">Nothing is called so.</exception>
    public static FindingSelection Selection(ParseResult arguments, Option<string[]> rules, Option<string[]> ignore)
    {
        var selection = new FindingSelection(SelectionOptions.Words(arguments.GetValue(rules)), SelectionOptions.Words(arguments.GetValue(ignore)));
        return selection.Unknown() is { } unknown
            ? throw new UserErrorException($"No rule, family, layer or requirement is called '{unknown}'. 'ocpp-harness rules' lists them; docs/framing-rules.md those of framing.")
            : selection;
    }

    /// <summary>Reads a baseline; null when there is no file.</summary>
    /// <exception cref="UserErrorException">It cannot be read.</exception>
    public static LintBaseline? ReadBaseline(string? file)
    {
        try
        {
            return file is null ? null : LintBaseline.Read(File.ReadAllText(file));
        }
        catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--baseline {file}: {error.Message}");
        }
    }

    /// <summary>An entry of a baseline in words.</summary>
    public static string Name(BaselineEntry entry) =>
        $"{entry.RequirementId}{(entry.Path is { } path ? $" at {path}" : "")} of {entry.Station ?? "an unknown station"}";
}
