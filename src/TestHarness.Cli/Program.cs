using System.CommandLine;
using Spectre.Console;
using TestHarness.Cli;
using TestHarness.Cli.Commands;

// A pipe has no width to wrap at, and shows no colours.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 500;
    AnsiConsole.Profile.Capabilities.Ansi = false;
    AnsiConsole.Profile.Capabilities.Interactive = false;
}

var root = new RootCommand("The open conformance harness for OCPP: runs the OCA's test cases against a charging station or a CSMS, and shows the frames that prove each verdict.")
{
    RunCommand.Create(),
    SelfCheckCommand.Create(),
    StepsCommand.Create(),
    CoverageCommand.Create(),
    StationCommand.Create(),
    CsmsCommand.Create(),
    ProxyCommand.Create(),
    LintCommand.Create(),
    RulesCommand.Create(),
    SchemasCommand.Create(),
};

var command = root.Parse(args);
if (command.Errors.Count > 0)
    return UserErrors.Tell($"{string.Join(" ", command.Errors.Select(error => error.Message.Replace("System.Nullable`1[System.Int32]", "a whole number", StringComparison.Ordinal)).Distinct())} See 'ocpp-harness {(command.CommandResult.Command == root ? "" : command.CommandResult.Command.Name + " ")}--help'.");

return await UserErrors.GuardAsync(() => command.InvokeAsync(new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,
    // A run that is interrupted still writes its partial report.
    ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
}));
