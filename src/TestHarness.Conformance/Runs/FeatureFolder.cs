namespace TestHarness.Conformance.Runs;

/// <summary>Where the features are that the harness carries.</summary>
public static class FeatureFolder
{
    /// <summary>The folder, beside the program.</summary>
    public static string Default { get; } = Path.Combine(AppContext.BaseDirectory, "features");

    /// <summary>A feature's path as reports show it: below the harness's own folder relative to its parent, otherwise as it is; forward slashes.</summary>
    public static string Relative(string path)
    {
        var full = Path.GetFullPath(path);
        var relative = full.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal) ? full[AppContext.BaseDirectory.Length..] : path;
        return relative.Replace('\\', '/');
    }
}
