using System.Text;
using System.Text.Json;
using TestHarness.Reporting.Allure;
using TestHarness.Reporting.Html;
using TestHarness.Reporting.JUnit;
using TestHarness.Reporting.Markdown;
using TestHarness.Reporting.Results;

namespace TestHarness.Reporting;

/// <summary>
/// Writes a run's report. It may be called again and again while the run goes on: every file is replaced whole, so that a reader never
/// sees half of one.
/// </summary>
public static class ReportWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Makes sure that a report can be written, before a run that may take hours: makes the folder, writes a file there and removes it.
    /// </summary>
    /// <exception cref="ReportException">The folder cannot be made or written to; says why.</exception>
    public static void Probe(string folder)
    {
        var root = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(root);
            var probe = Path.Combine(root, ".writable");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception cause) when (IsRefusal(cause))
        {
            throw new ReportException(root, cause);
        }
    }

    /// <summary>
    /// Writes <c>results.json</c> with its schema, <c>junit.xml</c>, <c>allure-results/</c>, <c>index.html</c> and <c>summary.md</c>.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">The report's folder; made when it does not exist. The traces, which it links to and copies for Allure, are the caller's.</param>
    /// <param name="cancellationToken">Ends the writing between two files.</param>
    /// <exception cref="ReportException">A file or the folder could not be written; says which and why.</exception>
    public static async Task WriteAsync(RunResult run, string folder, CancellationToken cancellationToken = default)
    {
        await WriteResultsAsync(run, folder, cancellationToken);
        var root = Path.GetFullPath(folder);
        await Write(root, "summary.md", SummaryWriter.Write(run), cancellationToken);
        await Write(root, "junit.xml", JUnitWriter.Write(run), cancellationToken);
        await Write(root, "index.html", HtmlWriter.Write(run), cancellationToken);

        var allure = Path.Combine(root, "allure-results");
        var traces = AllureWriter.Traces(run).Where(t => File.Exists(Path.Combine(root, t.TraceFile))).ToList();
        var names = traces.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var written = new HashSet<string>(names, StringComparer.Ordinal);
        foreach (var (name, content) in AllureWriter.Write(run, names))
        {
            written.Add(name);
            await Write(allure, name, content, cancellationToken);
        }

        foreach (var (trace, name) in traces)
            Copy(Path.Combine(root, trace), Path.Combine(allure, name));
        RemoveOthers(allure, written);
    }

    /// <summary>Writes <c>results.json</c> and its schema alone, which is cheap enough to do after every case.</summary>
    /// <inheritdoc cref="WriteAsync" path="/param"/>
    /// <exception cref="ReportException">A file or the folder could not be written; says which and why.</exception>
    public static async Task WriteResultsAsync(RunResult run, string folder, CancellationToken cancellationToken = default)
    {
        var root = Path.GetFullPath(folder);
        await Write(root, "results.schema.json", ResultsJson.Schema(), cancellationToken);
        await Write(root, "results.json", JsonSerializer.Serialize(run, ResultsJson.Indented) + "\n", cancellationToken);
    }

    internal static async Task Write(string folder, string name, string content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = Path.Combine(folder, name);
        try
        {
            Directory.CreateDirectory(folder);
            var temporary = path + ".new";
            await File.WriteAllTextAsync(temporary, content, Utf8, CancellationToken.None);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception cause) when (IsRefusal(cause))
        {
            throw new ReportException(path, cause);
        }
    }

    private static void Copy(string from, string to)
    {
        try
        {
            File.Copy(from, to, overwrite: true);
        }
        catch (Exception cause) when (IsRefusal(cause))
        {
            throw new ReportException(to, cause);
        }
    }

    /// <summary>Allure reads whatever lies there: what an earlier state of the run said, and this one does not, must go.</summary>
    private static void RemoveOthers(string folder, HashSet<string> names)
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder).Where(f => !names.Contains(Path.GetFileName(f))))
                File.Delete(file);
        }
        catch (Exception cause) when (IsRefusal(cause))
        {
            throw new ReportException(folder, cause);
        }
    }

    private static bool IsRefusal(Exception cause) => cause is IOException or UnauthorizedAccessException or NotSupportedException;
}
