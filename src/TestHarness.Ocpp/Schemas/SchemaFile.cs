using System.Text.Json;

namespace TestHarness.Ocpp.Schemas;

/// <summary>A schema file of a user.</summary>
/// <param name="Path">The file.</param>
/// <param name="Folder">The version that its folder is named after; null when that says none.</param>
/// <param name="Id">Its identifier; null for none.</param>
/// <param name="Root">The schema.</param>
internal sealed record SchemaFile(string Path, OcppVersion? Folder, string? Id, JsonElement Root)
{
    private string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Reads a file.</summary>
    /// <exception cref="SchemaFault">It is no JSON Schema.</exception>
    /// <exception cref="JsonException">It is not JSON.</exception>
    internal static SchemaFile Read(string path, OcppVersion? folder)
    {
        using var stream = File.OpenRead(path);
        using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowDuplicateProperties = false });
        var root = document.RootElement.Clone();
        if (root.ValueKind != JsonValueKind.Object)
            throw new SchemaFault("", "JSON that is no object", "a JSON Schema of a payload");
        return new SchemaFile(path, folder, SchemaValues.Text(root, "$id", "") ?? SchemaValues.Text(root, "id", ""), root);
    }

    /// <summary>The payloads that it may be for, as its name, its folder and its identifier tell.</summary>
    internal IReadOnlyList<SchemaTarget> Candidates()
    {
        var named = SchemaNames.Find(Name);
        if (SchemaNames.ReadId(Id) is not { } id)
            return [.. named.Where(target => Folder is null || target.Message.Version == Folder)];
        var identified = SchemaNames.Find(id.Name).Where(target => target.Message.Version == id.Version && (Folder is null || target.Message.Version == Folder));
        return [.. named.Count == 0 ? identified : identified.Intersect(named)];
    }

    /// <summary>Why it cannot be told which payload it is for.</summary>
    internal string Doubt(IReadOnlyList<SchemaTarget> candidates)
    {
        if (candidates.Count > 1)
        {
            var versions = string.Join(" or ", candidates.Select(candidate => candidate.Message.Version.Label()));
            return $"it may be of OCPP {versions}; put it into a folder named after its version, or give it the OCA's \"$id\"";
        }

        if (SchemaNames.ReadId(Id) is { } id)
        {
            if (id.Version is null)
                return $"\"$id\" {Id} is of an edition of OCPP other than {Versions}";
            if (Folder is not null && id.Version != Folder)
                return $"\"$id\" {Id} is of OCPP {id.Version.Value.Label()}, but the folder is named {Folder.Value.Label()}";
            if (SchemaNames.Find(Name).Count > 0)
                return $"\"$id\" {Id} and the name of the file are of different payloads";
        }

        return $"no payload of OCPP {Folder?.Label() ?? Versions} is called {Name}; names are as the OCA has them: AuthorizeRequest.json, AuthorizeResponse.json, in 1.6 Authorize.json";
    }

    private static string Versions => string.Join(", ", OcppVersions.All.Select(version => version.Label()));
}
