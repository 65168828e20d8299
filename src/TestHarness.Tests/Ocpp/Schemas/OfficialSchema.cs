using System.Text.Json.Nodes;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Ocpp.Schemas;

/// <summary>One of the OCA's schema files with the record that stands for it.</summary>
internal sealed class OfficialSchema
{
    private OfficialSchema(OcppVersion version, string file)
    {
        Version = version;
        Name = Path.GetFileNameWithoutExtension(file);
        Root = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        IsRequest = !Name.EndsWith("Response", StringComparison.Ordinal);
        Action = IsRequest && !Name.EndsWith("Request", StringComparison.Ordinal) ? Name : Name[..Name.LastIndexOf("Re", StringComparison.Ordinal)];
    }

    internal OcppVersion Version { get; }

    internal string Name { get; }

    internal string Action { get; }

    internal bool IsRequest { get; }

    internal JsonObject Root { get; }

    internal Type? Record => OcppMessages.Find(Version, Action)?.PayloadType(IsRequest);

    /// <summary>Every file of every version; none where the reference material is absent.</summary>
    internal static IEnumerable<OfficialSchema> All() =>
        from version in OcppVersions.All
        where Repository.Shared is not null
        from file in Directory.GetFiles(Path.Combine(Repository.Shared!, "ocpp", "schemas", version.Label()), "*.json").Order(StringComparer.Ordinal)
        select new OfficialSchema(version, file);

    public override string ToString() => $"{Version.Label()} {Name}";
}
