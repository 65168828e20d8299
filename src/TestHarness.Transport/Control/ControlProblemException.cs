namespace TestHarness.Transport.Control;

/// <summary>A request to a control interface cannot be met; answered as a JSON problem (RFC 9457).</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="detail">What was wrong.</param>
/// <param name="expected">What was expected; null when there is nothing to say about it.</param>
public sealed class ControlProblemException(int status, string detail, string? expected = null) : Exception(detail)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>What was expected.</summary>
    public string? Expected { get; } = expected;
}
