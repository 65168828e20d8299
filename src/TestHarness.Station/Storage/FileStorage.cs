namespace TestHarness.Station.Storage;

/// <summary>Keeps each document in a file of its own below a folder; replaced by renaming a complete, flushed file over the old one.</summary>
public sealed class FileStorage : IStationStorage
{
    private const string Extension = ".json";
    private readonly string _folder;

    /// <summary>Storage in a folder, which is made when it does not exist.</summary>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public FileStorage(string folder)
    {
        _folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(_folder);
        foreach (var leftover in Directory.EnumerateFiles(_folder, "*.tmp"))
            File.Delete(leftover);
    }

    /// <inheritdoc />
    public byte[]? Read(string name)
    {
        var path = PathOf(name);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <inheritdoc />
    public void Write(string name, ReadOnlySpan<byte> content)
    {
        var path = PathOf(name);
        var fresh = path + ".tmp";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }

    /// <inheritdoc />
    public void Delete(string name) => File.Delete(PathOf(name));

    /// <inheritdoc />
    public IReadOnlyList<string> Names(string prefix) =>
        [.. Directory.EnumerateFiles(_folder, "*" + Extension)
            .Select(path => Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(path)))
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    private string PathOf(string name) => Path.Combine(_folder, Uri.EscapeDataString(name) + Extension);
}
