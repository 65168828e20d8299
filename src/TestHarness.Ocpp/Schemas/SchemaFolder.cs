using System.Text.Json;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Schemas;

/// <summary>Reads a user's own schema files: those of a folder itself, and those of its folders 1.6, 2.0.1 and 2.1.</summary>
internal sealed class SchemaFolder
{
    private readonly List<string> _problems = [];
    private readonly List<SchemaFile> _files = [];

    /// <summary>Reads the files and finds out which payload each is for.</summary>
    /// <exception cref="SchemaLoadException">There is no such folder, no schema in it, or one that cannot be used.</exception>
    internal static Dictionary<SchemaTarget, ObjectNode> Read(string directory)
    {
        var folder = new SchemaFolder();
        foreach (var (path, version) in Paths(directory))
            folder.Add(path, version);
        var schemas = folder.Compile();
        return folder._problems.Count == 0 ? schemas : throw new SchemaLoadException(directory, folder._problems);
    }

    private static List<(string Path, OcppVersion? Version)> Paths(string directory)
    {
        if (!Directory.Exists(directory))
            throw new SchemaLoadException(directory, [File.Exists(directory) ? "this is a file; name the folder that it is in" : "there is no such folder"]);
        try
        {
            var paths = Directory.GetDirectories(directory).Order(StringComparer.Ordinal).Where(child => Version(child) is not null).Prepend(directory)
                .SelectMany(folder => Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => (file, Version(folder)))).ToList();
            return paths.Count > 0 ? paths : throw new SchemaLoadException(directory, ["there is no .json file in it, nor in a folder 1.6, 2.0.1 or 2.1 in it"]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SchemaLoadException(directory, [error.Message]);
        }
    }

    private static OcppVersion? Version(string folder) => OcppVersions.TryParse(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));

    private void Add(string path, OcppVersion? version) => Try(path, () => _files.Add(SchemaFile.Read(path, version)));

    private Dictionary<SchemaTarget, ObjectNode> Compile()
    {
        var schemas = new Dictionary<SchemaTarget, ObjectNode>();
        foreach (var (target, file) in Targets())
            Try(file.Path, () => schemas.Add(target, SchemaReader.Read(file.Root, SchemaCompiler.Compile(target.Message.PayloadType(target.IsRequest)!))));
        return schemas;
    }

    private Dictionary<SchemaTarget, SchemaFile> Targets()
    {
        var targets = new Dictionary<SchemaTarget, SchemaFile>();
        foreach (var folder in _files.GroupBy(file => Path.GetDirectoryName(file.Path)))
        {
            // Where neither folder nor identifier tells the version of a file, the others beside it do.
            var versions = folder.Select(file => file.Candidates()).Where(candidates => candidates is [_]).Select(candidates => candidates[0].Message.Version).Distinct().ToList();
            foreach (var file in folder)
                Assign(file, versions is [var only] ? only : null, targets);
        }

        return targets;
    }

    private void Assign(SchemaFile file, OcppVersion? beside, Dictionary<SchemaTarget, SchemaFile> targets)
    {
        var candidates = file.Candidates();
        if (candidates.Count > 1 && beside is not null)
            candidates = [.. candidates.Where(candidate => candidate.Message.Version == beside)];
        if (candidates is not [var target])
            _problems.Add($"{file.Path}: {file.Doubt(candidates)}");
        else if (!targets.TryAdd(target, file))
            _problems.Add($"{file.Path}: {targets[target].Path} is of the same payload; keep one of them");
    }

    private void Try(string path, Action action)
    {
        try
        {
            action();
        }
        catch (SchemaFault fault)
        {
            _problems.Add(path + fault.Message);
        }
        catch (JsonException error)
        {
            _problems.Add($"{path}: not JSON: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _problems.Add($"{path}: {error.Message}");
        }
    }
}
