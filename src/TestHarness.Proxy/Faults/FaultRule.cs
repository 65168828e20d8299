using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Proxy.Faults;

/// <summary>A fault described as data: which frames, and what to do to them.</summary>
public sealed record FaultRule
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

    /// <summary>Only frames of this sender.</summary>
    public Party? Sender { get; init; }

    /// <summary>Only frames of this type.</summary>
    public MessageType? Type { get; init; }

    /// <summary>Only frames of this action; answers count by the action of their CALL.</summary>
    public string? Action { get; init; }

    /// <summary>Only frames that contain this text.</summary>
    public string? Containing { get; init; }

    /// <summary>Only the n-th frame, from 1, that meets all else, counted for each station; null for every one.</summary>
    public int? Occurrence { get; init; }

    /// <summary><see cref="FaultKind.Delay"/>: how long, in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary><see cref="FaultKind.Replace"/>: the whole message to send instead.</summary>
    public string? With { get; init; }

    /// <summary><see cref="FaultKind.Replace"/>: texts to exchange for others in the message, in order.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary><see cref="FaultKind.Replace"/>: payload fields to set, by path such as <c>evse[0].id</c>.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Set { get; init; } = new Dictionary<string, JsonNode?>();

    /// <summary><see cref="FaultKind.Replace"/>: payload fields to take out, by path.</summary>
    public IReadOnlyList<string> Remove { get; init; } = [];

    /// <summary>Reads a list of rules from JSON.</summary>
    /// <exception cref="JsonException">It is not such a list; the message names the place.</exception>
    public static IReadOnlyList<FaultRule> Read(string json) => JsonSerializer.Deserialize<IReadOnlyList<FaultRule>>(json, Json) ?? [];

    /// <summary>The rule at work, with counts of its own.</summary>
    public IFrameFault ToFault() => new RuledFault(this);
}
