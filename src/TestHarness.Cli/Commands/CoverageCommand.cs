using System.CommandLine;
using Spectre.Console;
using TestHarness.Cli.Progress;
using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;

namespace TestHarness.Cli.Commands;

/// <summary><c>ocpp-harness coverage</c>: the catalogue against the features and the reference statements.</summary>
internal static class CoverageCommand
{
    private const int FewGaps = 20;
    private static readonly Option<string[]> Profile = new("--profile", "-p") { Description = "Certification profile, for example core: without the optional groups of it, which have names of their own.", HelpName = "NAME" };
    private static readonly Option<string[]> Block = new("--block", "-b") { Description = "Functional blocks, for example B or A,B,C.", HelpName = "LETTERS" };
    private static readonly Option<string[]> Ocpp = new("--ocpp", "-o") { Description = "OCPP version.", HelpName = "VERSION" };
    private static readonly Option<string?> Side = new("--side", "-s") { Description = "station or csms.", HelpName = "SIDE" };
    private static readonly Option<bool> Missing = new("--missing") { Description = "Lists every id that has no scenario, however many." };
    private static readonly Option<bool> Requirements = new("--requirements") { Description = "The requirements of Part 2 instead: which rules and test cases check each, and why nothing checks the others. With --missing, only those." };
    private static readonly Option<string[]> Features = new("--features") { Description = "Features to count; default the harness's own.", HelpName = "PATH" };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Side.AcceptOnlyFromAmong("station", "csms");
        var command = new Command("coverage", "Compares the OCA's catalogue with the features and the reference statements: by version, profile and side, how many cases there are, are done, and apply to a reference. Exit code 1 when a case has no feature, or a feature names an id that the catalogue lacks.")
        {
            Profile, Block, Ocpp, Side, Missing, Requirements, Features,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        if (arguments.GetValue(Requirements))
            return RequirementTables.Show(Checks(arguments), arguments.GetValue(Missing));
        var coverage = await Coverage.CountAsync(
            new TestRunOptions
            {
                Statements = ReferenceStatements.All(),
                Features = arguments.GetValue(Features) is { Length: > 0 } given ? given : [FeatureFolder.Default],
                Selection = Selection(arguments),
            },
            cancellation);
        var console = AnsiConsole.Console;
        console.Write(Counts(coverage));
        console.Profile.Width = int.MaxValue;
        foreach (var (entry, exclusion) in coverage.WithoutSystem)
            console.MarkupLineInterpolated($"[yellow]{entry.Id} ({entry.Version.Label()}) applies to no reference.[/] {exclusion}");
        TellGaps(console, coverage.Gaps, arguments.GetValue(Missing));
        foreach (var stranger in coverage.Unknown)
            console.MarkupLineInterpolated($"[red]{stranger.Scenario.Location}: the catalogue of {stranger.Version.Label()} has no test case {stranger.Id}.[/]");
        return coverage.Gaps.Count == 0 && coverage.Unknown.Count == 0 ? 0 : 1;
    }

    private static List<RequirementCheck> Checks(ParseResult arguments)
    {
        if (arguments.GetValue(Profile) is { Length: > 0 })
            throw new UserErrorException("--requirements knows no profiles: leave out --profile, or choose by --block.");
        var selection = Selection(arguments);
        var side = arguments.GetValue(Side);
        return [.. RequirementCheck.All(arguments.GetValue(Features) is { Length: > 0 } given ? given : [FeatureFolder.Default]).Where(check =>
            (selection.Blocks.Count == 0 || selection.Blocks.Contains(check.Requirement.Block, StringComparer.OrdinalIgnoreCase))
            && (selection.Versions.Count == 0 || selection.Versions.Contains(check.Requirement.Version))
            && (side is null || check.Requirement.Side == side || check.Requirement.Side is "both" or null))];
    }

    private static CaseSelection Selection(ParseResult arguments)
    {
        var profiles = SelectionOptions.Words(arguments.GetValue(Profile));
        var known = TestCaseCatalogue.Default.Profiles.Select(CaseSelection.ProfileTag).ToList();
        foreach (var unknown in profiles.Where(profile => !known.Contains(CaseSelection.ProfileTag(profile))))
            throw new UserErrorException($"There is no profile '{unknown}'. There are: {string.Join(", ", known)}.");
        return new CaseSelection
        {
            Profiles = profiles,
            Blocks = SelectionOptions.Words(arguments.GetValue(Block)),
            Versions = SelectionOptions.Words(arguments.GetValue(Ocpp)).Select(SelectionOptions.Version).ToList(),
            Sides = arguments.GetValue(Side) switch { "station" => [Party.Station], "csms" => [Party.Csms], _ => [] },
        };
    }

    private static Table Counts(Coverage coverage)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("OCPP", "Profile", "Side");
        foreach (var count in (string[])["Catalogue", "Done", "Missing", "Applicable"])
            table.AddColumn(new TableColumn(count).RightAligned());
        foreach (var row in coverage.Rows)
            table.AddRow(row.Version.Label(), Markup.Escape(row.Profile), row.Side == Party.Station ? "station" : "CSMS", $"{row.Total}", $"{row.Done}", $"{row.Total - row.Done}", $"{row.Applicable}");
        return table;
    }

    private static void TellGaps(IAnsiConsole console, IReadOnlyList<CatalogueEntry> gaps, bool all)
    {
        foreach (var gap in gaps.Take(all ? gaps.Count : FewGaps))
            console.MarkupLineInterpolated($"{gap.Id} ({gap.Version.Label()}) has no feature: {gap.Title} [grey]{string.Join(", ", gap.Profiles.Select(own => own.Profile))}[/]");
        if (!all && gaps.Count > FewGaps)
            console.WriteLine($"... and {gaps.Count - FewGaps} more; --missing lists them all.");
    }
}
