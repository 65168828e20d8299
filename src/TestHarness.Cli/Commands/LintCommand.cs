using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Validation;
using TestHarness.Ocpp.Wire;
using TestHarness.Reporting;
using TestHarness.Rules;

namespace TestHarness.Cli.Commands;

/// <summary><c>ocpp-harness lint</c>: the three layers of validation over a recorded trace.</summary>
internal static class LintCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Trace in JSON Lines, ours or open-ocpp-trace; - reads standard input." };
        var format = new Option<string>("--format") { Description = "text, or json: one finding a line.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var schemas = SchemaOption.Create();
        var command = new Command("lint", "Runs framing, schema and rules over a trace. Exit code: 0 clean (warnings allowed), 1 violations, 4 lines that cannot be read.") { file, format, schemas };
        command.SetAction(arguments =>
        {
            var path = arguments.GetValue(file)!;
            if (path != "-" && !File.Exists(path))
                throw new UserErrorException($"There is no trace {path}.");
            var checkedAgainst = SchemaOption.Read(arguments, schemas);
            using var input = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            return Lint(input, path, checkedAgainst, arguments.GetValue(format) == "json");
        });
        return command;
    }

    private static int Lint(Stream input, string name, SchemaSet schemas, bool json)
    {
        var rules = RuleSet.General;
        var inspector = new WireInspector(rules, new FramingOptions(), schemas);
        long frames = 0, violations = 0, warnings = 0, broken = 0;

        void Tell(Finding finding, long line)
        {
            if (finding.Severity == FindingSeverity.Violation)
                violations++;
            else
                warnings++;
            Console.WriteLine(json ? JsonSerializer.Serialize(new { line, finding }, Json) : FindingText.Of(finding, $"{name}:{line}"));
        }

        long number = 0;
        foreach (var entry in TraceReader.Read(input))
        {
            switch (entry)
            {
                case TraceEntry.Wire { Record: FrameRecord frame }:
                    frames++;
                    var seen = inspector.Inspect(frame with { Number = ++number });
                    foreach (var finding in seen.Findings)
                        Tell(finding, entry.Line);
                    inspector.Delivered(seen, seen.Frame, seen.Timestamp);
                    break;
                case TraceEntry.Wire { Record: ConnectionRecord connection }:
                    foreach (var finding in inspector.Inspect(connection with { Number = ++number }).Findings)
                        Tell(finding, entry.Line);
                    break;
                case TraceEntry.Broken line:
                    broken++;
                    Console.Error.WriteLine($"{name}:{line.Line}: this line cannot be read: {line.Reason}");
                    break;
            }
        }

        foreach (var finding in rules.Conclude())
            Tell(finding, number);
        if (!json)
            Console.WriteLine($"{frames} frames, {violations} violations, {warnings} warnings, {broken} lines that cannot be read");
        return violations > 0 ? ExitCodes.Fail : broken > 0 ? ExitCodes.Error : ExitCodes.Pass;
    }
}
