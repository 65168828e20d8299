using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Authorization;

/// <summary>The groups of tokens as the CSMS told them in its answers, latest first to be believed.</summary>
internal sealed class SeenTokens
{
    private const int Most = 64;
    private Recent<string, string>? _groups;

    /// <summary>The group of a token, empty when it has none; null when that is not known.</summary>
    internal string? GroupOf(string token) => _groups?.TryGet(token, out var group) == true ? group : null;

    /// <summary>Learns from an answer of the CSMS that was delivered.</summary>
    internal void Learn(Observation seen)
    {
        if (Key(seen.Request) is not { } token || seen.DeliveredPayload.Object("idTokenInfo") is not { } info)
            return;
        _groups ??= new(Most);
        _groups.Set(token, info.Text("groupIdToken", "idToken") ?? "");
    }

    /// <summary>Forgets all: a local list may say otherwise.</summary>
    internal void Clear() => _groups?.Clear();

    /// <summary>The token in a payload, as a key.</summary>
    internal static string? Key(PayloadElement payload) =>
        payload.Text("idToken", "idToken") is { Length: > 0 } token ? $"{payload.Text("idToken", "type")}/{token.ToUpperInvariant()}" : null;
}
