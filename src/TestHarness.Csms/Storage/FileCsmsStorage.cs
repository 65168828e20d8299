namespace TestHarness.Csms.Storage;

/// <summary>Keeps each document in a file of its own below a folder; a write renames a complete, flushed file over the old one.</summary>
public sealed class FileCsmsStorage : ICsmsStorage
{
    private const string Extension = ".json";
    private readonly string _folder;

    /// <summary>Storage in a folder, which is made when it does not exist.</summary>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be made.</exception>
    public FileCsmsStorage(string folder)
    {
        _folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(_folder);
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
        var fresh = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // keys of authorities are among them
        using (var file = new FileStream(fresh, options))
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
