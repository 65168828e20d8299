using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules.Linting;

/// <summary>
/// Findings that are known and tolerated, by station, requirement, rule, side and path (of any item where it is in an array). An entry that no longer occurs is told, so
/// that the list cannot outlive its reasons. Not safe for concurrent use.
/// </summary>
public sealed partial class LintBaseline
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly Dictionary<BaselineEntry, long> _known = [];
    private readonly Dictionary<BaselineEntry, string> _messages = [];

    /// <summary>An empty one, which notes what occurs.</summary>
    public LintBaseline()
    {
    }

    private LintBaseline(IEnumerable<BaselineEntry> entries)
    {
        foreach (var entry in entries)
            _known[entry with { Message = null }] = 0;
    }

    /// <summary>The entries that did not occur.</summary>
    public IReadOnlyList<BaselineEntry> Outlived => [.. _known.Where(entry => entry.Value == 0).Select(entry => entry.Key)];

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="FormatException">It is none; the message tells why.</exception>
    public static LintBaseline Read(string json)
    {
        try
        {
            var entries = JsonSerializer.Deserialize<List<BaselineEntry>>(json, Json) ?? throw new FormatException("$: expected an array of findings, but found null.");
            for (var i = 0; i < entries.Count; i++)
            {
                if (entries[i] is not { RequirementId: not null, Side: "station" or "csms" })
                    throw new FormatException($"$[{i}]: expected requirementId and side (station or csms).");
            }

            return new LintBaseline(entries);
        }
        catch (JsonException error)
        {
            throw new FormatException($"{error.Path ?? "$"}: {error.Message}");
        }
    }

    /// <summary>Whether a finding is known. It counts as having occurred.</summary>
    public bool Knows(string? station, Finding finding)
    {
        var entry = EntryOf(station, finding);
        if (!_known.TryGetValue(entry, out var count))
            return false;
        _known[entry] = count + 1;
        return true;
    }

    /// <summary>Takes a finding as known from now on.</summary>
    public void Add(string? station, Finding finding)
    {
        var entry = EntryOf(station, finding);
        _known[entry] = _known.GetValueOrDefault(entry) + 1;
        _messages.TryAdd(entry, finding.Message);
    }

    /// <summary>The baseline as JSON, each entry with the first message that it stood for.</summary>
    public string Write() => JsonSerializer.Serialize(
        _known.Keys.OrderBy(entry => entry.Station, StringComparer.Ordinal).ThenBy(entry => entry.RequirementId, StringComparer.Ordinal).ThenBy(entry => entry.Path, StringComparer.Ordinal)
            .Select(entry => entry with { Message = _messages.GetValueOrDefault(entry) }),
        Json);

    private static BaselineEntry EntryOf(string? station, Finding finding) =>
        new(station, finding.RequirementId, finding.Rule, finding.Side == Party.Station ? "station" : "csms", finding.Path is { } path ? Index().Replace(path, "[*]") : null);

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
