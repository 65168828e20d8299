namespace TestHarness.Reporting;

/// <summary>A report could not be written.</summary>
public sealed class ReportException : Exception
{
    /// <summary>Says which file or folder, and why.</summary>
    public ReportException(string path, Exception cause)
        : base($"The report cannot be written to {path}: {Why(cause)}", cause) => Path = path;

    /// <summary>The file or folder, as a full path.</summary>
    public string Path { get; }

    private static string Why(Exception cause) => cause switch
    {
        UnauthorizedAccessException => "permission denied, or a folder is where a file should be.",
        DirectoryNotFoundException => "a part of the path is missing.",
        _ => cause.Message,
    };
}
