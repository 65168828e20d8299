using System.Text.Encodings.Web;
using System.Text.Json;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Reporting.Lint;

/// <summary>
/// SARIF 2.1.0, which code hosts and editors show beside the lines. The tool with its rules follows the results, because only then it is known which rules there are.
/// </summary>
public sealed class LintSarif : ILintReport
{
    /// <summary>The rule that unreadable lines and lost records are reported under.</summary>
    public const string TraceRule = "TRACE";

    private const int MostPending = 64 * 1024;

    private readonly Dictionary<string, int> _rules = [];
    private readonly List<(string Id, string Description)> _described = [];
    private readonly Func<Finding, string> _describe;
    private readonly Utf8JsonWriter _json;
    private readonly Stream _output;

    /// <summary>A report on a stream, which is closed with it.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="describe">What the requirement of a finding asks for, in one short sentence.</param>
    public LintSarif(Stream output, Func<Finding, string> describe)
    {
        _output = output;
        _describe = describe;
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, IndentSize = 1 });
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteStartArray("results");
    }

    /// <inheritdoc />
    public void Found(string file, long line, string? stationIdentity, Finding finding)
    {
        var values = finding.Expected is null ? "" : $" Expected {finding.Expected}{(finding.Actual is null ? "" : $", was {finding.Actual}")}.";
        var rule = finding.Rule is null ? finding.RequirementId : $"{finding.RequirementId}/{finding.Rule}";
        if (!_rules.ContainsKey(rule))
            Describe(rule, _describe(finding));
        Begin(rule, finding.Severity == FindingSeverity.Violation ? "error" : "warning", finding.Message + values, file, line);
        if (finding.Path is { Length: > 0 } path)
            Logical(path);
        End();
        _json.WriteStartObject("properties");
        _json.WriteString("side", finding.Side.ToString().ToLowerInvariant());
        _json.WriteString("layer", finding.Layer.ToString().ToLowerInvariant());
        if (stationIdentity is not null)
            _json.WriteString("chargePointId", stationIdentity);
        _json.WriteEndObject();
        EndResult();
    }

    /// <inheritdoc />
    public void Missing(string file, long line, long first, long last) => Trace("note", LintGap.Describe(first, last), file, line);

    /// <inheritdoc />
    public void Unreadable(string file, long line, string reason) => Trace("error", $"This line cannot be read: {reason}", file, line);

    /// <inheritdoc />
    public void Flush() => _json.Flush();

    /// <inheritdoc />
    public void Dispose()
    {
        _json.WriteEndArray();
        Tool();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Dispose();
        _output.Dispose();
    }

    private void Trace(string level, string message, string file, long line)
    {
        if (!_rules.ContainsKey(TraceRule))
            Describe(TraceRule, "Every line of a trace is a record, and no record is lost.");
        Begin(TraceRule, level, message, file, line);
        End();
        EndResult();
    }

    private void Describe(string rule, string description)
    {
        _rules[rule] = _described.Count;
        _described.Add((rule, description));
    }

    private void Begin(string rule, string level, string message, string file, long line)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", rule);
        _json.WriteNumber("ruleIndex", _rules[rule]);
        _json.WriteString("level", level);
        Text("message", message);
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", Address(file));
        _json.WriteEndObject();
        _json.WriteStartObject("region");
        _json.WriteNumber("startLine", line);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void EndResult()
    {
        _json.WriteEndObject();
        if (_json.BytesPending > MostPending)
            _json.Flush();
    }

    private void Logical(string path)
    {
        _json.WriteStartArray("logicalLocations");
        _json.WriteStartObject();
        _json.WriteString("name", path[(path.LastIndexOf('.') + 1)..]);
        _json.WriteString("fullyQualifiedName", path);
        _json.WriteString("kind", path[^1] == ']' ? "value" : "property");
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void Tool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "ocpp-harness lint");
        _json.WriteString("version", typeof(LintSarif).Assembly.GetName().Version!.ToString(3));
        _json.WriteStartArray("rules");
        foreach (var (id, description) in _described)
        {
            _json.WriteStartObject();
            _json.WriteString("id", id);
            Text("shortDescription", description);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Text(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    // A URI reference (RFC 3986): relative to where the command ran, unless the file was named by its whole path.
    private static string Address(string file) => Path.IsPathRooted(file)
        ? new Uri(Path.GetFullPath(file)).AbsoluteUri
        : string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
