using System.CommandLine;
using Spectre.Console;
using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp;

namespace TestHarness.Cli.Commands;

/// <summary><c>ocpp-harness coverage</c>: the catalogue against the features.</summary>
internal static class CoverageCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var profile = new Option<string[]>("--profile", "-p") { Description = "Certification profile, for example core.", HelpName = "NAME" };
        var block = new Option<string[]>("--block", "-b") { Description = "Functional blocks, for example B or A,B,C.", HelpName = "LETTERS" };
        var ocpp = new Option<string[]>("--ocpp", "-o") { Description = "OCPP version.", HelpName = "VERSION" };
        var side = new Option<string?>("--side", "-s") { Description = "station or csms.", HelpName = "SIDE" };
        side.AcceptOnlyFromAmong("station", "csms");
        var missing = new Option<bool>("--missing") { Description = "Lists the ids that have no scenario." };
        var features = new Option<string[]>("--features") { Description = "Features to count; default the harness's own.", HelpName = "PATH" };
        var command = new Command("coverage", "Compares the OCA's catalogue with the features: by version, profile and side, done and missing. Exit code 1 when a feature names an id that the catalogue lacks.") { profile, block, ocpp, side, missing, features };
        command.SetAction(arguments =>
        {
            var cases = TestRun.AllCases(arguments.GetValue(features) is { Length: > 0 } given ? given : [FeatureFolder.Default]);
            var done = cases.Select(c => (c.Version, c.Id)).ToHashSet();
            var profiles = Words(arguments.GetValue(profile)).Select(CaseSelection.ProfileTag).ToList();
            var blocks = Words(arguments.GetValue(block));
            var versions = Words(arguments.GetValue(ocpp));
            var party = arguments.GetValue(side) switch { "station" => Party.Station, "csms" => Party.Csms, _ => (Party?)null };
            var known = TestCaseCatalogue.Default.Profiles.Select(CaseSelection.ProfileTag).ToList();
            foreach (var unknown in profiles.Where(p => !known.Contains(p)))
                throw new UserErrorException($"There is no profile '{unknown}'. There are: {string.Join(", ", known)}.");
            var rows = TestCaseCatalogue.Default.Entries
                .Where(e => (blocks.Count == 0 || blocks.Contains(e.Block, StringComparer.OrdinalIgnoreCase)) && (versions.Count == 0 || versions.Contains(e.Version.Label())) && (party is null || e.Side == party))
                .SelectMany(e => e.Profiles.Select(p => (Entry: e, p.Profile)))
                .Where(row => profiles.Count == 0 || profiles.Contains(CaseSelection.ProfileTag(row.Profile)))
                .GroupBy(row => (row.Entry.Version, row.Profile, row.Entry.Side))
                .OrderBy(g => g.Key.Version).ThenBy(g => g.Key.Profile, StringComparer.Ordinal).ThenBy(g => g.Key.Side)
                .ToList();
            var console = AnsiConsole.Console;
            var table = new Table().Border(TableBorder.Simple).AddColumns("OCPP", "Profile", "Side");
            table.AddColumn(new TableColumn("Catalogue").RightAligned()).AddColumn(new TableColumn("Done").RightAligned()).AddColumn(new TableColumn("Missing").RightAligned());
            foreach (var group in rows)
            {
                var count = group.Count(row => done.Contains((row.Entry.Version, row.Entry.Id)));
                table.AddRow(group.Key.Version.Label(), Markup.Escape(group.Key.Profile), group.Key.Side == Party.Station ? "station" : "CSMS", $"{group.Count()}", $"{count}", $"{group.Count() - count}");
            }

            console.Write(table);
            if (arguments.GetValue(missing))
            {
                foreach (var row in rows.SelectMany(g => g).Where(row => !done.Contains((row.Entry.Version, row.Entry.Id))))
                    console.MarkupLineInterpolated($"{row.Entry.Id} ({row.Entry.Version.Label()}) {row.Entry.Title} [grey]{row.Profile}[/]");
            }

            var strangers = cases.Where(c => c.Entry is null && c.Id.StartsWith("TC_", StringComparison.Ordinal)).ToList();
            foreach (var stranger in strangers)
                console.MarkupLineInterpolated($"[red]{stranger.Scenario.Location}: the catalogue of {stranger.Version.Label()} has no test case {stranger.Id}.[/]");
            return strangers.Count == 0 ? 0 : 1;
        });
        return command;
    }

    private static List<string> Words(string[]? values) =>
        (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
}
