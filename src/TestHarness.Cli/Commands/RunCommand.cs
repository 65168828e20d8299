using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TestHarness.Cli.Progress;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;
using TestHarness.Reporting;

namespace TestHarness.Cli.Commands;

/// <summary><c>ocpp-harness run</c>.</summary>
internal static class RunCommand
{
    private static readonly Option<string[]> Dut = new("--dut") { Description = "Statement of the product under test (JSON, see fixtures/duts). Twice for a station and a CSMS. Without it the harness tests its own reference station and reference CSMS.", HelpName = "FILE" };
    private static readonly Option<string[]> Profile = new("--profile", "-p") { Description = "Certification profile: core, advanced-security, smart-charging, iso-15118-support, bidirectional-power-transfer, der-control.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Id = new("--id", "-i") { Description = "Test case, for example TC_B_01_CS; TC_B_01 takes both sides.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Block = new("--block", "-b") { Description = "Functional block, for example B.", HelpName = "LETTER", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Side = new("--side", "-s") { Description = "Side under test: station or csms.", HelpName = "SIDE" };
    private static readonly Option<string[]> Ocpp = new("--ocpp", "-o") { Description = "OCPP version: 2.0.1 or 2.1.", HelpName = "VERSION", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Tag = new("--tag", "-t") { Description = "Tag of a scenario, all must match; ~tag excludes.", HelpName = "TAG" };
    private static readonly Option<string[]> Features = new("--features") { Description = "Feature file or folder to run instead of the harness's own.", HelpName = "PATH" };
    private static readonly Option<string?> Report = new("--report") { Description = "Folder of the report; default reports/<time of the run>.", HelpName = "DIR" };
    private static readonly Option<bool> Strict = new("--strict") { Description = "Warnings count as failures." };
    private static readonly Option<int?> Jobs = new("--jobs", "-j") { Description = "How many cases of an embedded run go side by side; default one per core.", HelpName = "N" };
    private static readonly Option<bool> List = new("--list") { Description = "Lists the cases that would run, and runs none." };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Side.AcceptOnlyFromAmong("station", "csms");
        var command = new Command("run", "Runs test cases and writes a report. Exit code: 0 all passed or not applicable, 1 failed, 2 wrong input, 3 inconclusive, 4 error.")
        {
            Dut, Profile, Id, Block, Side, Ocpp, Tag, Features, Report, Strict, Jobs, List,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var progress = new RunProgress(AnsiConsole.Console);
        var options = new TestRunOptions
        {
            Statements = Statements(arguments.GetValue(Dut) ?? []),
            Selection = Selection(arguments),
            Features = arguments.GetValue(Features) is { Length: > 0 } features ? features : [FeatureFolder.Default],
            ReportFolder = arguments.GetValue(List) ? null : ReportFolder(arguments.GetValue(Report)),
            Strict = arguments.GetValue(Strict),
            Observer = progress,
            Benches = statement => BenchFactories.For(statement, OperatorConsole.Standard with { Claim = progress.Claim }),
            CommandLine = "ocpp-harness " + string.Join(' ', Environment.GetCommandLineArgs().Skip(1)),
        };
        if (arguments.GetValue(Jobs) is { } jobs)
            options = options with { Jobs = jobs > 0 ? jobs : throw new UserErrorException($"--jobs needs a number from 1 up, but is {jobs}.") };
        var run = TestRun.Plan(options);
        if (arguments.GetValue(List))
        {
            RunTables.List(AnsiConsole.Console, run);
            return ExitCodes.Pass;
        }

        var result = await progress.ShowAsync(run.Cases.Count, hasOperator: options.Statements.Any(s => !s.Embedded), () => run.RunAsync(cancellation));
        RunTables.Summary(AnsiConsole.Console, result, options.ReportFolder!);
        return ExitCodes.For(result);
    }

    private static IReadOnlyList<Statement> Statements(string[] files)
    {
        if (files.Length == 0)
            return ReferenceStatements.All();
        var statements = files.Select(StatementLoader.Load).ToList();
        var twice = statements.GroupBy(s => s.Role).FirstOrDefault(group => group.Count() > 1 && group.Any(s => !s.Embedded));
        return twice is null
            ? statements
            : throw new UserErrorException($"A run tests at most one {(twice.Key == Party.Station ? "station" : "CSMS")}, but {string.Join(" and ", twice.Select(s => s.Path))} both describe one. Run them one after the other.");
    }

    private static CaseSelection Selection(ParseResult arguments) => new()
    {
        Profiles = arguments.GetValue(Profile) ?? [],
        Ids = arguments.GetValue(Id) ?? [],
        Blocks = arguments.GetValue(Block) ?? [],
        Sides = (arguments.GetValue(Side) ?? []).Select(side => side == "station" ? Party.Station : Party.Csms).ToList(),
        Versions = (arguments.GetValue(Ocpp) ?? []).Select(Version).ToList(),
        Tags = arguments.GetValue(Tag) ?? [],
    };

    private static OcppVersion Version(string text) =>
        OcppVersions.TryParse(text) ?? throw new UserErrorException($"There is no OCPP version '{text}': use {string.Join(", ", OcppVersions.All.Select(v => v.Label()))}.");

    private static string ReportFolder(string? asked) =>
        Path.GetFullPath(asked ?? Path.Combine("reports", DateTime.Now.ToString("yyyy-MM-dd'T'HH-mm-ss", CultureInfo.InvariantCulture)));
}
