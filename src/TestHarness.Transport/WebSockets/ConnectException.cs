namespace TestHarness.Transport.WebSockets;

/// <summary>A connection attempt failed.</summary>
public sealed class ConnectException(ConnectFailure failure, string message, int? status = null, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>At which stage.</summary>
    public ConnectFailure Failure { get; } = failure;

    /// <summary>The HTTP status of a refusal.</summary>
    public int? Status { get; } = status;

    /// <summary>The headers of a refusal, such as <c>WWW-Authenticate</c>; empty when there was no HTTP answer.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
