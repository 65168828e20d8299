using System.CommandLine;
using TestHarness.Cli.Lint;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp;

namespace TestHarness.Cli.Commands;

/// <summary><c>ocpp-harness lint</c>: the three layers of validation over recorded traces.</summary>
internal static class LintCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Trace in JSON Lines, ours or open-ocpp-trace; - reads standard input. Each is judged by itself.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Format = new("--format", "-f") { Description = "text, json (one finding a line) or sarif (2.1.0); docs/lint.md describes them.", DefaultValueFactory = _ => "text" };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "File to write to instead of standard output.", HelpName = "FILE" };
    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Findings only, no summary." };
    private static readonly Option<bool> Strict = new("--strict") { Description = "Warnings count as violations." };
    private static readonly Option<string?> Version = new("--ocpp-version") { Description = "Version of the frames that do not say theirs: 1.6, 2.0.1 or 2.1.", HelpName = "VERSION" };
    private static readonly Option<string[]> Rules = FindingOptions.Rules();
    private static readonly Option<string[]> Ignore = FindingOptions.Ignore();
    private static readonly Option<string?> Baseline = new("--baseline") { Description = "Known findings, which are not told; one that no longer occurs fails.", HelpName = "FILE" };
    private static readonly Option<string?> WriteBaseline = new("--write-baseline") { Description = "Writes what was found as a baseline.", HelpName = "FILE" };

    private static readonly Option<string?> Schemas = SchemaOption.Create();

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("text", "json", "sarif");
        Version.AcceptOnlyFromAmong([.. OcppVersions.All.Select(version => version.Label())]);
        var command = new Command(
            "lint",
            "Runs framing, schema and rules over recorded traces. Exit code: 0 clean (warnings allowed), 1 violations, 2 wrong input, 3 nothing to judge or no version to judge it by, 4 lines that cannot be read.")
        {
            Files, Format, Output, Quiet, Strict, Version, Schemas, Rules, Ignore, Baseline, WriteBaseline,
        };
        command.SetAction((arguments, cancellation) =>
        {
            var options = new LintOptions
            {
                Files = arguments.GetValue(Files)!,
                Format = arguments.GetValue(Format)!,
                Output = arguments.GetValue(Output),
                Quiet = arguments.GetValue(Quiet),
                Strict = arguments.GetValue(Strict),
                Version = OcppVersions.TryParse(arguments.GetValue(Version)),
                Schemas = SchemaOption.Read(arguments, Schemas),
                Selection = FindingOptions.Selection(arguments, Rules, Ignore),
                Baseline = arguments.GetValue(Baseline),
                WriteBaseline = arguments.GetValue(WriteBaseline),
            };
            Check(options);
            return new LintRun(options).RunAsync(cancellation);
        });
        return command;
    }

    // Before anything is read or written.
    private static void Check(LintOptions options)
    {
        foreach (var file in options.Files)
        {
            if (file == LintOptions.StandardInput)
                continue;
            if (Directory.Exists(file))
                throw new UserErrorException($"{file} is a folder; lint needs the traces in it by name.");
            if (!File.Exists(file))
                throw new UserErrorException($"There is no trace {file}.");
            if (options.Output is { } output && Path.GetFullPath(output) == Path.GetFullPath(file))
                throw new UserErrorException($"--output {output} would overwrite the trace itself.");
        }

        if (options.Files.Count(file => file == LintOptions.StandardInput) > 1)
            throw new UserErrorException("Standard input can be read only once.");
    }
}
