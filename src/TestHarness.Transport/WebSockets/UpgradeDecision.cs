namespace TestHarness.Transport.WebSockets;

/// <summary>What a server does with an upgrade request.</summary>
public sealed record UpgradeDecision
{
    private UpgradeDecision()
    {
    }

    /// <summary>The HTTP status: 101 when accepted.</summary>
    public required int Status { get; init; }

    /// <summary>The subprotocol chosen; null accepts the handshake without one and closes at once (Part 4 section 3.1.2).</summary>
    public string? Subprotocol { get; init; }

    /// <summary>Why, for the log.</summary>
    public string? Reason { get; init; }

    /// <summary>Headers of a refusal, such as <c>WWW-Authenticate</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Accepts, with the subprotocol chosen.</summary>
    public static UpgradeDecision Accept(string subprotocol) => new() { Status = 101, Subprotocol = subprotocol };

    /// <summary>Completes the handshake without a subprotocol and closes at once: none of those offered is supported.</summary>
    public static UpgradeDecision AcceptWithoutSubprotocol() => new() { Status = 101, Reason = "no offered subprotocol is supported" };

    /// <summary>Refuses with an HTTP status.</summary>
    public static UpgradeDecision Refuse(int status, string reason, IReadOnlyDictionary<string, string>? headers = null) =>
        new() { Status = status, Reason = reason, Headers = headers ?? new Dictionary<string, string>() };
}
