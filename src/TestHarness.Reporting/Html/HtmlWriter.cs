using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TestHarness.Reporting.Results;

namespace TestHarness.Reporting.Html;

/// <summary>
/// Writes <c>index.html</c>: style, script and the run's data in one file. Its content security policy allows nothing but these, so
/// that nothing a system under test puts into a frame can run or reach a network.
/// </summary>
internal static class HtmlWriter
{
    /// <summary>The icons that pages refer to.</summary>
    internal static string Symbols => Resource("symbols.html").TrimEnd();

    private static readonly string[] Scripts = ["dom.js", "json.js", "sequence.js", "case.js", "report.js"];

    internal static string Write(RunResult run)
    {
        var style = Resource("report.css");
        var script = string.Concat(Scripts.Select(Resource));
        var title = $"OCPP conformance {run.Id}{(run.Partial ? " (partial)" : "")}";
        return new StringBuilder(Resource("report.html"))
            .Replace("{{symbols}}", Symbols)
            .Replace("{{policy}}", $"default-src 'none'; img-src data:; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'")
            .Replace("{{title}}", HtmlEncoder.Default.Encode(title))
            .Replace("{{style}}", style)
            .Replace("{{script}}", script)
            .Replace("{{data}}", Data(run))
            .ToString();
    }

    /// <summary>JSON that cannot end the element it stands in: every less-than sign is escaped.</summary>
    private static string Data(RunResult run) =>
        JsonSerializer.Serialize(run, ResultsJson.Compact).Replace("<", "\\u003c", StringComparison.Ordinal);

    internal static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    internal static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
