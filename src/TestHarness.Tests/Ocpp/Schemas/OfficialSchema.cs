using System.Text.Json.Nodes;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Schemas;
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

    /// <summary>The file of a payload.</summary>
    /// <exception cref="FileNotFoundException">The OCA has none under that name.</exception>
    internal static OfficialSchema Of(MessageDescriptor message, bool isRequest) =>
        new(message.Version, Path.Combine(Folder(message.Version), SchemaExport.FileName(message, isRequest)));

    /// <summary>Every file of every version; none where the reference material is absent.</summary>
    internal static IEnumerable<OfficialSchema> All() =>
        from version in OcppVersions.All
        where Repository.Shared is not null
        from file in Directory.GetFiles(Folder(version), "*.json").Order(StringComparer.Ordinal)
        select new OfficialSchema(version, file);

    private static string Folder(OcppVersion version) => Path.Combine(Repository.Shared!, "ocpp", "schemas", version.Label());

    public override string ToString() => $"{Version.Label()} {Name}";
}
