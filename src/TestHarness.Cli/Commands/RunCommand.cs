using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TestHarness.Cli.Live;
using TestHarness.Cli.Progress;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Operators.Web;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;
using TestHarness.Reporting;

namespace TestHarness.Cli.Commands;

/// <summary><c>ocpp-harness run</c>.</summary>
internal static class RunCommand
{
    private static readonly Option<string[]> Dut = new("--dut") { Description = "Statement of the product under test (JSON, see fixtures/duts). Twice for a station and a CSMS. Without it the harness tests its own reference station and reference CSMS.", HelpName = "FILE" };
    private static readonly Option<string?> Report = new("--report") { Description = "Folder of the report; default reports/<time of the run>.", HelpName = "DIR" };
    private static readonly Option<bool> Strict = new("--strict") { Description = "Warnings count as failures." };
    private static readonly Option<int?> Jobs = new("--jobs", "-j") { Description = "How many cases of an embedded run go side by side; default one per core.", HelpName = "N" };
    private static readonly Option<string?> Listen = new("--listen") { Description = "Serves a page that shows how the run goes on, and asks the person at the product where the statement's operator is web; a port alone means this machine only, 0 takes a free one.", HelpName = "[ADDRESS:]PORT" };
    private static readonly Option<string?> Schemas = SchemaOption.Create();
    private static readonly Option<bool> List = new("--list") { Description = "Lists the cases that would run, and runs none." };

    private static readonly Option<string[]> Explain = new("--explain") { Description = "Shows why a test case applies or does not: its condition and prerequisites with where each fact comes from. Runs none.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("run", "Runs test cases and writes a report. Exit code: 0 all passed or not applicable, 1 failed, 2 wrong input, 3 inconclusive, 4 error.")
        {
            Dut, Report, Strict, Jobs, Listen, Schemas, List, Explain,
        };
        foreach (var option in SelectionOptions.All)
            command.Options.Add(option);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var progress = new RunProgress(AnsiConsole.Console);
        var schemas = SchemaOption.Read(arguments, Schemas);
        var explain = arguments.GetValue(Explain) ?? [];
        var listen = arguments.GetValue(Listen) is { } where ? Endpoints.Listen("--listen", where) : null;
        var live = listen is null ? null : new LiveRun(new PromptBoard());
        var seats = new OperatorSeats(OperatorConsole.Standard with { Claim = progress.Claim }, live?.Board);
        var options = new TestRunOptions
        {
            Statements = Statements(arguments.GetValue(Dut) ?? []),
            Selection = SelectionOptions.Selection(arguments),
            Features = SelectionOptions.Paths(arguments),
            ReportFolder = arguments.GetValue(List) || explain.Length > 0 ? null : ReportFolder(arguments.GetValue(Report)),
            Strict = arguments.GetValue(Strict),
            Observer = live is null ? progress : new Observers(progress, live),
            Benches = statement => BenchFactories.For(statement, seats, schemas),
            CommandLine = "ocpp-harness " + string.Join(' ', Environment.GetCommandLineArgs().Skip(1)),
        };
        if (SelectionOptions.Jobs(arguments, Jobs) is { } jobs)
            options = options with { Jobs = jobs };
        if (explain.Length > 0)
        {
            var selection = options.Selection with { Ids = [.. options.Selection.Ids, .. explain] };
            var (cases, warnings) = await Explainer.ExplainAsync(options with { Selection = selection }, cancellation);
            ExplanationText.Write(AnsiConsole.Console, cases, warnings);
            return ExitCodes.Pass;
        }

        var run = TestRun.Plan(options);
        if (arguments.GetValue(List))
        {
            RunTables.List(AnsiConsole.Console, run);
            return ExitCodes.Pass;
        }

        await using var page = live is null ? null : await LivePage.StartAsync(listen!, live, cancellation);
        if (page is not null)
            Announce(page, live!, seats.Console, run, options.Statements.Any(s => s.Embedded) ? ["the references"] : options.Statements.Select(s => s.Name));
        var result = await progress.ShowAsync(run.Cases.Count, hasOperator: options.Statements.Any(s => !s.Embedded), () => run.RunAsync(cancellation));
        live?.End(Path.Combine(options.ReportFolder!, "index.html"));
        RunTables.Summary(AnsiConsole.Console, result, options.ReportFolder!);
        return ExitCodes.For(result);
    }

    private static void Announce(LivePage page, LiveRun live, OperatorConsole console, TestRun run, IEnumerable<string> what)
    {
        live.Begin(what, run.Order);
        console.Say($"Page of the run: {page.Address}");
        live.Board.Changed += prompt =>
        {
            if (prompt is not null)
                console.Say($"  OPERATOR, on the page: {prompt.Action.Prompt}");
        };
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

    private static string ReportFolder(string? asked) =>
        Path.GetFullPath(asked ?? Path.Combine("reports", DateTime.Now.ToString("yyyy-MM-dd'T'HH-mm-ss", CultureInfo.InvariantCulture)));
}
