using System.CommandLine;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Schemas;

namespace TestHarness.Cli.Commands;

/// <summary><c>ocpp-harness schemas</c>: the built-in schemas as files.</summary>
internal static class SchemasCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var folder = new Option<string>("--out") { Description = "Folder to write to; each version gets a folder of its own in it.", HelpName = "DIR", Required = true };
        var ocpp = new Option<string[]>("--ocpp", "-o") { Description = "OCPP versions to write: 1.6, 2.0.1, 2.1; default all.", HelpName = "VERSION", AllowMultipleArgumentsPerToken = true };
        var command = new Command("schemas", "Writes the built-in JSON Schemas of all payloads, to read, to compare, and to edit for --schemas. Exit code: 0 written, 2 wrong input.") { folder, ocpp };
        command.SetAction(arguments =>
        {
            var versions = arguments.GetValue(ocpp) is { Length: > 0 } asked ? asked.Select(SelectionOptions.Version).Distinct().ToList() : OcppVersions.All;
            foreach (var (version, count) in Write(versions, arguments.GetValue(folder)!))
                Console.WriteLine($"{count} schemas of {version.Label()} in {Path.Combine(arguments.GetValue(folder)!, version.Label())}");
            return 0;
        });
        return command;
    }

    private static IReadOnlyList<(OcppVersion Version, int Count)> Write(IReadOnlyList<OcppVersion> versions, string folder)
    {
        try
        {
            return SchemaExport.Write(versions, folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--out: {error.Message} Nothing is overwritten; name another folder.");
        }
    }
}
