using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Ocpp.Schemas;

/// <summary>Which payload a file is about, as its name and its identifier tell.</summary>
internal static partial class SchemaNames
{
    private static readonly FrozenDictionary<string, SchemaTarget[]> ByName =
        OcppVersions.All.SelectMany(OcppMessages.Payloads).Select(payload => new SchemaTarget(payload.Message, payload.IsRequest))
            .SelectMany(target => Of(target).Select(name => (name, target)))
            .GroupBy(pair => pair.name, pair => pair.target).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The payloads, of whatever version, that a name may mean.</summary>
    internal static IReadOnlyList<SchemaTarget> Find(string name) => ByName.GetValueOrDefault(name, []);

    /// <summary>Reads an identifier of the OCA's, such as <c>urn:OCPP:Cp:2:2020:3:AuthorizeRequest</c>; null for any other.</summary>
    /// <returns>The version, null for an edition that no version here has, and the name of the payload.</returns>
    internal static (OcppVersion? Version, string Name)? ReadId(string? id)
    {
        if (id is null || OcaId().Match(id) is not { Success: true } match)
            return null;
        OcppVersion? version = match.Groups["version"].Value == "1.6" ? OcppVersion.V16
            : match.Groups["year"].Value == "2020" ? OcppVersion.V201
            : string.CompareOrdinal(match.Groups["year"].Value, "2025") >= 0 ? OcppVersion.V21
            : null;
        return (version, match.Groups["name"].Value);
    }

    // The OCA's file name, and what its own identifiers and titles call the same in 1.6.
    private static IEnumerable<string> Of(SchemaTarget target)
    {
        var action = target.Message.Action;
        string[] names =
        [
            Path.GetFileNameWithoutExtension(SchemaExport.FileName(target.Message, target.IsRequest)),
            action + (target.IsRequest ? "Request" : "Response"),
            action + (target.IsRequest ? ".req" : ".conf"),
        ];
        return names.Distinct();
    }

    [GeneratedRegex(@"^urn:OCPP:(?:Cp:)?(?<version>1\.6|2):(?<year>\d{4}):\d+:(?<name>[\w.]+)$")]
    private static partial Regex OcaId();
}
