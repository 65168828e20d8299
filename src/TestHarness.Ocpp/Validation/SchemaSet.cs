using System.Collections.Frozen;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Schemas;

namespace TestHarness.Ocpp.Validation;

/// <summary>The schemas that payloads are checked against: those of the records, or a user's own files in their place.</summary>
public sealed class SchemaSet
{
    private readonly FrozenDictionary<(OcppVersion Version, string Action, bool IsRequest), ObjectNode> _own;

    private SchemaSet(string summary, IEnumerable<KeyValuePair<SchemaTarget, ObjectNode>> own)
    {
        Summary = summary;
        _own = own.ToFrozenDictionary(pair => (pair.Key.Message.Version, pair.Key.Message.Action, pair.Key.IsRequest), pair => pair.Value);
    }

    /// <summary>The schemas of the records.</summary>
    public static SchemaSet BuiltIn { get; } = new($"{Enumerate(OcppVersions.All.Select(version => version.Label()))} built in", []);

    /// <summary>Where the schemas come from, in one line for people: <c>78 schemas of 1.6 from DIR; 2.0.1 and 2.1 built in</c>.</summary>
    public string Summary { get; }

    /// <summary>
    /// Reads a user's own copy of the OCA's JSON Schema files; what it lacks is built in. The files stand in the folder itself or in folders
    /// <c>1.6</c>, <c>2.0.1</c> and <c>2.1</c> in it, under the OCA's names; the folder's name or the schemas' identifiers tell the version.
    /// </summary>
    /// <param name="directory">The folder.</param>
    /// <exception cref="SchemaLoadException">There is no such folder, no schema in it, or one that cannot be used as it stands.</exception>
    public static SchemaSet Load(string directory)
    {
        var own = SchemaFolder.Read(directory);
        return new SchemaSet(Summarize(own.Keys, directory), own);
    }

    /// <summary>The schema of a payload; null when the version has no such message, or no answer to it.</summary>
    internal ObjectNode? Find(OcppVersion version, string action, bool isRequest)
    {
        if (_own.Count > 0 && _own.TryGetValue((version, action, isRequest), out var own))
            return own;
        return OcppMessages.Find(version, action)?.PayloadType(isRequest) is { } record ? SchemaCompiler.Compile(record) : null;
    }

    private static string Summarize(IEnumerable<SchemaTarget> own, string directory)
    {
        var counts = own.CountBy(target => target.Message.Version).ToDictionary();
        var taken = OcppVersions.All.Where(counts.ContainsKey).Select(version => $"{counts[version]} schemas of {version.Label()}");
        var rest = OcppVersions.All.Select(version => (Version: version, Count: OcppMessages.Payloads(version).Count - counts.GetValueOrDefault(version))).Where(pair => pair.Count > 0)
            .Select(pair => counts.ContainsKey(pair.Version) ? $"the other {pair.Count} of {pair.Version.Label()}" : pair.Version.Label()).ToList();
        return $"{Enumerate(taken)} from {directory}{(rest.Count > 0 ? $"; {Enumerate(rest)} built in" : "")}";
    }

    private static string Enumerate(IEnumerable<string> words) =>
        words.ToList() is [.. { Count: > 0 } first, var last] ? $"{string.Join(", ", first)} and {last}" : words.Single();
}
