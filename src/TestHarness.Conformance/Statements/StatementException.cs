namespace TestHarness.Conformance.Statements;

/// <summary>A statement cannot be used; the message says where, what was expected, what was there, and what to do.</summary>
public sealed class StatementException(string file, string jsonPath, string expected, string actual, string advice)
    : Exception($"{file}: {jsonPath}: expected {expected}, but found {actual}. {advice}".TrimEnd())
{
    /// <summary>The place in the statement.</summary>
    public string JsonPath { get; } = jsonPath;
}
