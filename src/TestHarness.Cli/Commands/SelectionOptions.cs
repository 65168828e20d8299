using System.CommandLine;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp;

namespace TestHarness.Cli.Commands;

/// <summary>The options that select test cases.</summary>
internal static class SelectionOptions
{
    private static readonly Option<string[]> Profile = new("--profile", "-p") { Description = "Certification profile: core, advanced-security, smart-charging, iso-15118-support, bidirectional-power-transfer, der-control.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Id = new("--id", "-i") { Description = "Test case, for example TC_B_01_CS; TC_B_01 takes both sides.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Block = new("--block", "-b") { Description = "Functional block, for example B.", HelpName = "LETTER", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Side = new("--side", "-s") { Description = "Side under test: station or csms.", HelpName = "SIDE" };
    private static readonly Option<string[]> Ocpp = new("--ocpp", "-o") { Description = "OCPP version: 2.0.1 or 2.1.", HelpName = "VERSION", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Tag = new("--tag", "-t") { Description = "Tag of a scenario, all must match; ~tag excludes.", HelpName = "TAG" };
    private static readonly Option<string[]> Features = new("--features") { Description = "Feature file or folder to run instead of the harness's own.", HelpName = "PATH" };

    static SelectionOptions() => Side.AcceptOnlyFromAmong("station", "csms");

    /// <summary>The options, for a command to take.</summary>
    public static IReadOnlyList<Option> All { get; } = [Profile, Id, Block, Side, Ocpp, Tag, Features];

    /// <summary>The selection that was typed.</summary>
    public static CaseSelection Selection(ParseResult arguments) => new()
    {
        Profiles = Words(arguments.GetValue(Profile)),
        Ids = Words(arguments.GetValue(Id)),
        Blocks = Words(arguments.GetValue(Block)),
        Sides = (arguments.GetValue(Side) ?? []).Select(side => side == "station" ? Party.Station : Party.Csms).ToList(),
        Versions = Words(arguments.GetValue(Ocpp)).Select(Version).ToList(),
        Tags = arguments.GetValue(Tag) ?? [],
    };

    /// <summary>Where the features are.</summary>
    public static IReadOnlyList<string> Paths(ParseResult arguments) => arguments.GetValue(Features) is { Length: > 0 } features ? features : [FeatureFolder.Default];

    /// <summary>A number of things to do side by side; null where none was typed.</summary>
    public static int? Jobs(ParseResult arguments, Option<int?> option) => arguments.GetValue(option) switch
    {
        null => null,
        > 0 and var jobs => jobs,
        var jobs => throw new UserErrorException($"{option.Name} needs a number from 1 up, but is {jobs}."),
    };

    /// <summary>What was typed, with several in one word parted by commas.</summary>
    public static IReadOnlyList<string> Words(string[]? values) =>
        (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();

    /// <summary>A version by its label.</summary>
    /// <exception cref="UserErrorException">There is none of that name.</exception>
    public static OcppVersion Version(string text) =>
        OcppVersions.TryParse(text) ?? throw new UserErrorException($"There is no OCPP version '{text}': use {string.Join(", ", OcppVersions.All.Select(v => v.Label()))}.");
}
