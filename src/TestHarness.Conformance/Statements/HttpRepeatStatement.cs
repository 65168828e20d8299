namespace TestHarness.Conformance.Statements;

/// <summary>How long a request is sent again and again: until the product has done what it was asked, or says that it will not.</summary>
public sealed record HttpRepeatStatement
{
    /// <summary>What the answer holds when it is done.</summary>
    public required IReadOnlyDictionary<string, string> Until { get; init; }

    /// <summary>What the answer holds when it went wrong; empty for nothing.</summary>
    public IReadOnlyDictionary<string, string> Unless { get; init; } = new Dictionary<string, string>();

    /// <summary>Between an answer and the next request, s.</summary>
    public double Every { get; init; } = 1;
}
