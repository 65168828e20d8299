using Spectre.Console;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp.Schemas;
using TestHarness.Reporting;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Cli;

/// <summary>Turns what a user did wrong into one clear message, and what we did wrong into one that says so.</summary>
internal static class UserErrors
{
    /// <summary>Exit code of wrong input.</summary>
    public const int WrongInput = 2;

    /// <summary>Runs a command.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception error) when (error is UserErrorException or StatementException or ReportException or SchemaLoadException or PortInUseException)
        {
            return Tell(error.Message);
        }
        catch (OperationCanceledException)
        {
            return Tell("Interrupted.", ExitCodes.Error);
        }
        catch (Exception error)
        {
            var file = Path.Combine(Path.GetTempPath(), $"ocpp-harness-crash-{Environment.ProcessId}.txt");
            await File.WriteAllTextAsync(file, error.ToString());
            return Tell($"This is a defect of the harness: {error.Message}{Environment.NewLine}The details are in {file}; please report them. Traces that were written so far are whole.", ExitCodes.Error);
        }
    }

    /// <summary>Writes a message to the error stream.</summary>
    /// <returns>The exit code.</returns>
    public static int Tell(string message, int exitCode = WrongInput)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Profile.Width = int.MaxValue;
        console.Profile.Capabilities.Ansi &= !Console.IsErrorRedirected;
        console.MarkupLineInterpolated($"[red]ocpp-harness:[/] {message}");
        return exitCode;
    }
}
