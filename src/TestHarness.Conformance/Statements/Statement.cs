using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TestHarness.Conformance.Judging;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Statements;

/// <summary>What a product declares about itself (fixtures/duts/*.json); TTCN-3 calls it ICS.</summary>
public sealed record Statement
{
    /// <summary>The product's name, for reports.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is a station or a CSMS.</summary>
    public required Party Role { get; init; }

    /// <summary>The OCPP versions it speaks.</summary>
    public required IReadOnlyList<string> Versions { get; init; }

    /// <summary>Whether it is the reference that this harness carries, which needs no address.</summary>
    public bool Embedded { get; init; }

    /// <summary>How the reference station is built that an embedded statement is about; null builds one that has everything.</summary>
    public ReferenceStatement? Reference { get; init; }

    /// <summary>Vendor, model, serial number and firmware version, as far as declared.</summary>
    public ProductStatement Product { get; init; } = new();

    /// <summary>How to connect.</summary>
    public ConnectionStatement Connection { get; init; } = new();

    /// <summary>The EVSEs of the station; for a CSMS, of the station that the harness plays.</summary>
    public LayoutStatement Layout { get; init; } = new();

    /// <summary>idTokens by the authorization status that they lead to: <c>valid</c>, <c>valid2</c>, <c>sameGroup</c>, <c>invalid</c>, <c>blocked</c>, <c>expired</c>, ...</summary>
    public IReadOnlyDictionary<string, IdTokenStatement> IdTokens { get; init; } = new Dictionary<string, IdTokenStatement>();

    /// <summary>Values that test cases refer to as <c>the configured ...</c>.</summary>
    [JsonPropertyName("configured")]
    public IReadOnlyDictionary<string, JsonNode> ConfiguredValues { get; init; } = new Dictionary<string, JsonNode>();

    /// <summary>Optional features by the OCA's condition id (<c>C-09.1</c>, <c>HFS-1</c>, <c>AQ-2</c>) or profile name.</summary>
    public IReadOnlyDictionary<string, bool> Supports { get; init; } = new Dictionary<string, bool>();

    /// <summary>Who does to the product what no OCPP message can.</summary>
    public OperatorStatement Operator { get; init; } = new();

    /// <summary>How long to wait for what.</summary>
    public TimeoutStatement Timeouts { get; init; } = new();

    /// <summary>Cases that are known to fail.</summary>
    public IReadOnlyList<KnownFailureStatement> KnownFailures { get; init; } = [];

    /// <summary>The file it was read from.</summary>
    [JsonIgnore]
    public string Path { get; init; } = "";

    /// <summary>Those claims under <see cref="Supports"/> that stand in the statement which this one extends, each with the name of that file.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> InheritedClaims { get; init; } = new Dictionary<string, string>();

    /// <summary>The versions as values.</summary>
    [JsonIgnore]
    public IReadOnlyList<OcppVersion> OcppVersions => Versions.Select(v => Ocpp.OcppVersions.TryParse(v)!.Value).ToList();

    /// <summary>A value that a test case refers to as <c>the configured {name}</c>; <c>{ "file": "..." }</c> is the text of a file beside the statement.</summary>
    /// <exception cref="NotApplicableException">The statement does not say it.</exception>
    public JsonNode Configured(string name)
    {
        if (ConfiguredValues.TryGetValue(name, out var value))
            return value is JsonObject { Count: 1 } reference && reference["file"] is { } file ? Contents(name, (string)file!) : value.DeepClone();
        if (name.EndsWith(" idToken", StringComparison.Ordinal) && IdTokens.TryGetValue(name[..^" idToken".Length], out var token))
            return JsonValue.Create(token.IdToken);
        if (name.EndsWith(" idToken type", StringComparison.Ordinal) && IdTokens.TryGetValue(name[..^" idToken type".Length], out token))
            return JsonValue.Create(token.Type);
        if (name.EndsWith(" idToken group", StringComparison.Ordinal) && IdTokens.TryGetValue(name[..^" idToken group".Length], out token) && token.GroupId is { } group)
            return JsonValue.Create(group);
        return name switch
        {
            "identity" => JsonValue.Create(Connection.Identity),
            "EVSE id" => JsonValue.Create(Layout.Evses[0].Id),
            "number of EVSEs" => JsonValue.Create(Layout.Evses.Count),
            "connector id" => JsonValue.Create(Layout.Evses[0].Connectors[0].Id),
            "connector type" => JsonValue.Create(Layout.Evses[0].Connectors[0].Type),
            _ => throw new NotApplicableException(
                $"The statement {Path} does not give 'the configured {name}': add \"{name}\" under \"configured\"" +
                (name.Contains("idToken", StringComparison.Ordinal) ? " or under \"idTokens\"." : ".")),
        };
    }

    private JsonValue Contents(string name, string file)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!, file);
        return File.Exists(path)
            ? JsonValue.Create(File.ReadAllText(path).Trim())
            : throw new NotApplicableException($"The file {path} does not exist; the statement names it for 'the configured {name}'.");
    }
}
