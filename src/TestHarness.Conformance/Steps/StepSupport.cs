using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Conformance.Steps;

/// <summary>What step definitions share.</summary>
internal static class StepSupport
{
    /// <summary>
    /// The optional name of a requirement at the end of an expectation: <c>(B01.FR.05)</c>. Optional parts capture nothing rather than not at all:
    /// a group that took no part would not become an argument.
    /// </summary>
    public const string Requirement = @"((?: \([A-Z]\d\d\.FR\.\d+\))?)$";

    /// <summary>The optional words at the beginning of an expectation that need not keep the order.</summary>
    public const string AnyOrder = "^((?:in any order )?)";

    /// <summary>The EVSEs that a step is about: the configured one where nothing is said. Two are the first two, or the only one.</summary>
    public const string OnEvse = @"((?: on (?:EVSE \d+|every EVSE|two EVSEs))?)";

    /// <summary>Does something on each of the EVSEs that <see cref="OnEvse"/> captured; with its place among them, from 1.</summary>
    public static async Task EachAsync(this Bench bench, string words, Func<int, int, Task> act)
    {
        var all = bench.Statement.Layout.Evses.Select(evse => evse.Id);
        IEnumerable<int> chosen = words.OrNull() switch
        {
            null => [bench.EvseId],
            "on every EVSE" => all,
            "on two EVSEs" => all.Take(2),
            var one => [int.Parse(one["on EVSE ".Length..], System.Globalization.CultureInfo.InvariantCulture)],
        };
        foreach (var (id, index) in chosen.Select((id, index) => (id, index)).ToList())
            await act(id, index + 1);
    }

    /// <summary>The rows of a table of two columns without a header: Gherkin takes the first row for one.</summary>
    public static IEnumerable<(string Left, string Right)> Pairs(this DataTable table)
    {
        if (table.Header.Count != 2)
            throw new FormatException($"The table needs two columns, a payload path and a value; it has {table.Header.Count}.");
        return [(table.Header.ElementAt(0), table.Header.ElementAt(1)), .. table.Rows.Select(row => (row[0], row[1]))];
    }

    /// <summary>The table as an expectation.</summary>
    public static PayloadExpectation Expectation(this Bench bench, DataTable? table) =>
        table is null ? PayloadExpectation.Anything : PayloadExpectation.From(table.Pairs(), bench.Values);

    /// <summary>The table as the payload of a request.</summary>
    public static JsonObject Request(this Bench bench, string action, DataTable? table) =>
        table is null ? [] : PayloadBuilder.Build(table.Pairs(), bench.Message(action).RequestType, bench.Values);

    /// <summary>The table as the payload of an answer.</summary>
    public static JsonObject Answer(this Bench bench, string action, DataTable? table) =>
        table is null ? [] : PayloadBuilder.Build(table.Pairs(), bench.Message(action).ResponseType, bench.Values);

    /// <summary>The message with the given action.</summary>
    /// <exception cref="FormatException">The version has no such message.</exception>
    public static MessageDescriptor Message(this Bench bench, string action) =>
        OcppMessages.Find(bench.Version, action)
        ?? throw new FormatException($"OCPP {bench.Version.Label()} has no message {action}." +
            (Text.Nearest.To(action, OcppMessages.All(bench.Version).Select(m => m.Action)) is { } nearest ? $" Did you mean {nearest}?" : ""));

    /// <summary>Reads <c>the station</c> or <c>the CSMS</c>.</summary>
    public static Party Party(string words) => words.EndsWith("station", StringComparison.Ordinal) ? Ocpp.Party.Station : Ocpp.Party.Csms;

    /// <summary>An empty capture is an absent one; a requirement loses its parentheses.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrEmpty(text) ? null : text.Trim().Trim('(', ')');

    /// <summary>What stands in an optional capture between its first and last words; null when it is absent.</summary>
    public static string? Between(this string? text, string before, string after) =>
        string.IsNullOrEmpty(text) ? null : text.Trim()[before.Length..^after.Length].Trim();
}
