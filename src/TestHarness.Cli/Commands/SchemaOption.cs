using System.CommandLine;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Cli.Commands;

/// <summary>The option <c>--schemas</c>: a user's own copy of the OCA's JSON Schema files.</summary>
internal static class SchemaOption
{
    /// <summary>Makes the option.</summary>
    public static Option<string?> Create() =>
        new("--schemas") { Description = "Folder of JSON Schema files to check payloads against instead of the built-in schemas (docs/schemas.md); what it lacks is built in.", HelpName = "DIR" };

    /// <summary>Reads the folder, and tells once on the error stream what is checked against what; the built-in schemas where the option is not given.</summary>
    /// <exception cref="Ocpp.Schemas.SchemaLoadException">The folder cannot be used.</exception>
    public static SchemaSet Read(ParseResult arguments, Option<string?> option)
    {
        if (arguments.GetValue(option) is not { } directory)
            return SchemaSet.BuiltIn;
        var schemas = SchemaSet.Load(directory);
        Console.Error.WriteLine($"Schemas: {schemas.Summary}.");
        return schemas;
    }
}
