using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Statements;

namespace TestHarness.Conformance.Operators;

/// <summary>
/// Runs a program for each action: the action as one JSON object on its standard input, the outcome as one on its standard output
/// (<c>{ "outcome": "done", "note": "..." }</c>), or its exit code: 0 done, 3 not possible, anything else failed.
/// </summary>
/// <param name="statement">The statement, with the program.</param>
/// <param name="time">What patience goes by; null for the system's time.</param>
public sealed class CommandOperator(Statement statement, TimeProvider? time = null) : IOperator
{
    /// <summary>The exit code of a program that cannot do what it was asked.</summary>
    public const int NotPossible = 3;

    private readonly CommandOperatorStatement _command = statement.Operator.Command!;

    /// <inheritdoc />
    public string Name => "command";

    /// <inheritdoc />
    public async Task<OperatorAnswer> PerformAsync(OperatorAction action, CancellationToken cancellation)
    {
        var patience = TimeSpan.FromSeconds(statement.Timeouts.Operator);
        using var outOfTime = new CancellationTokenSource(patience, time ?? TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, outOfTime.Token);
        Process process;
        try
        {
            process = Process.Start(StartInfo())!;
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException)
        {
            return new OperatorAnswer(OperatorOutcome.NotPossible, $"The program {_command.Program} could not be started: {error.Message} ($.operator.command.program in {statement.Path})");
        }

        using (process)
        {
            var said = new ProgramOutput(process);
            try
            {
                await WriteAsync(process, action, either.Token);
                await process.WaitForExitAsync(either.Token);
                await said.EndAsync(either.Token);
            }
            catch (OperationCanceledException)
            {
                var hadEnded = process.HasExited;
                process.Kill(entireProcessTree: true);
                cancellation.ThrowIfCancellationRequested();
                throw new InconclusiveException($"The program {_command.Program} {(hadEnded ? "ended, but something that it started kept its output open, and it" : "")} did not finish within {patience.TotalSeconds:0} seconds (timeouts.operator): {action.Prompt}{said.Tail}".Replace("  ", " ", StringComparison.Ordinal));
            }

            return Understand(process.ExitCode, said.Output) with { Evidence = said.Error };
        }
    }

    private OperatorAnswer Understand(int exitCode, string output)
    {
        var byCode = exitCode switch { 0 => OperatorOutcome.Done, NotPossible => OperatorOutcome.NotPossible, _ => OperatorOutcome.Failed };
        var ended = $"The program {_command.Program} ended with exit code {exitCode}.";
        if (output.Length == 0)
            return new OperatorAnswer(byCode, exitCode == 0 ? null : ended);
        if (Read(output) is not (var outcome, var note))
            return new OperatorAnswer(OperatorOutcome.Failed, $"The program {_command.Program} wrote something else than {{ \"outcome\": \"done\" | \"notPossible\" | \"failed\", \"note\": \"...\" }}: {Short(output)}");
        return outcome == OperatorOutcome.Done && exitCode != 0
            ? new OperatorAnswer(OperatorOutcome.Failed, $"{ended} It had said that it was done.{(note is null ? "" : $" {note}")}")
            : new OperatorAnswer(outcome, note);
    }

    private static (OperatorOutcome Outcome, string? Note)? Read(string output)
    {
        try
        {
            if (JsonNode.Parse(output) is not JsonObject said || said["outcome"] is not JsonValue outcome || (said["note"] is { } note && note.GetValueKind() != JsonValueKind.String))
                return null;
            return Expectations.JsonText.Of(outcome) switch
            {
                "done" => (OperatorOutcome.Done, (string?)said["note"]),
                "notPossible" => (OperatorOutcome.NotPossible, (string?)said["note"]),
                "failed" => (OperatorOutcome.Failed, (string?)said["note"]),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task WriteAsync(Process process, OperatorAction action, CancellationToken cancellation)
    {
        var asked = new JsonObject
        {
            ["action"] = action.Name,
            ["prompt"] = action.Prompt,
            ["identity"] = statement.Connection.Identity,
            ["parameters"] = action.Parameters.DeepClone(),
        };
        try
        {
            await process.StandardInput.WriteLineAsync(asked.ToJsonString().AsMemory(), cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program need not read what it is told.
        }
    }

    private ProcessStartInfo StartInfo()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(statement.Path))!;
        var program = _command.Program.Contains('/', StringComparison.Ordinal) ? Path.Combine(folder, _command.Program) : _command.Program;
        return new ProcessStartInfo(program, _command.Arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
    }

    private static string Short(string text) => text.Length <= 300 ? text : text[..300] + "...";
}
