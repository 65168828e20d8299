namespace TestHarness.Reporting.Traffic;

/// <summary>Writes a proxy's report again and again; every file is replaced whole, so that a reader never sees half of one.</summary>
public static class TrafficReportWriter
{
    /// <summary>Writes <c>index.html</c> and <c>report.json</c>.</summary>
    /// <param name="report">What to tell.</param>
    /// <param name="folder">Where; made when it does not exist.</param>
    /// <param name="cancellation">Ends the writing between the files.</param>
    /// <exception cref="ReportException">A file or the folder could not be written; says which and why.</exception>
    public static async Task WriteAsync(TrafficReport report, string folder, CancellationToken cancellation = default)
    {
        var root = Path.GetFullPath(folder);
        await ReportWriter.Write(root, "report.json", TrafficJson.Write(report), cancellation);
        await ReportWriter.Write(root, "index.html", TrafficPage.Write(report), cancellation);
    }
}
