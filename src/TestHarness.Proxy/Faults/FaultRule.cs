using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TestHarness.Proxy.Faults;

/// <summary>A fault described as data: which frames, and what to do to them. <c>docs/mutants.md</c> shows each kind.</summary>
public sealed record FaultRule : FrameFilter
{
    /// <summary>How rules are written as JSON: a member or a value that does not exist is an error.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>What it is called in records; made of the other members when absent.</summary>
    public string? Name { get; init; }

    /// <summary>What it does.</summary>
    public required FaultKind Do { get; init; }

    /// <summary>Only from the n-th frame on, counted as <see cref="FrameFilter.Occurrence"/> is.</summary>
    public int From { get; init; } = 1;

    /// <summary>Only up to the n-th frame; null has no end.</summary>
    public int? To { get; init; }

    /// <summary>Only frames behind this one, of whichever side; counting begins there.</summary>
    public FrameFilter? After { get; init; }

    /// <summary><see cref="FaultKind.Delay"/>: how long, in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>
    /// <see cref="FaultKind.Replace"/>: the whole message to send instead. <see cref="FaultKind.Inject"/>: the whole further message.
    /// <see cref="FaultKind.Rename"/>: the new value, in which <c>{value}</c> stands for the old one.
    /// </summary>
    public string? With { get; init; }

    /// <summary><see cref="FaultKind.Replace"/>: texts to exchange for others in the message, in order, after all other changes.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary><see cref="FaultKind.Replace"/>: payload fields to set, by path.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Set { get; init; } = new Dictionary<string, JsonNode?>();

    /// <summary><see cref="FaultKind.Replace"/>: what to add to numbers in the payload, or seconds to times, by path.</summary>
    public IReadOnlyDictionary<string, double> Add { get; init; } = new Dictionary<string, double>();

    /// <summary><see cref="FaultKind.Replace"/>: payload fields to take out, by path.</summary>
    public IReadOnlyList<string> Remove { get; init; } = [];

    /// <summary><see cref="FaultKind.Inject"/>: the action of the further CALL.</summary>
    public string? Call { get; init; }

    /// <summary><see cref="FaultKind.Inject"/>: its payload. <see cref="FaultKind.Answer"/>: the payload of the answer.</summary>
    public JsonObject Payload { get; init; } = [];

    /// <summary><see cref="FaultKind.Inject"/>: whether it goes out ahead of the frame.</summary>
    public bool Ahead { get; init; }

    /// <summary><see cref="FaultKind.Inject"/>: how many of it, one after the other; each CALL has an id of its own and waits for the answer to the one before.</summary>
    public int Times { get; init; } = 1;

    /// <summary><see cref="FaultKind.Answer"/>: the error code of a CALLERROR to answer with; null answers with <see cref="Payload"/>.</summary>
    public string? Error { get; init; }

    /// <summary><see cref="FaultKind.Close"/>: the close code; null drops the connection without a close frame.</summary>
    public int? Code { get; init; }

    /// <summary><see cref="FaultKind.Rename"/>: where the id stands in the frames that are meant.</summary>
    public string? Path { get; init; }

    /// <summary>Reads a list of rules from JSON.</summary>
    /// <exception cref="JsonException">It is not such a list; the message names the place.</exception>
    public static IReadOnlyList<FaultRule> Read(string json) => JsonSerializer.Deserialize<IReadOnlyList<FaultRule>>(json, Json) ?? [];

    /// <summary>The rule at work, with counts of its own.</summary>
    public IFrameFault ToFault() => Do == FaultKind.Rename ? new RenamingFault(this) : new RuledFault(this);
}
