namespace TestHarness.Gherkin;

/// <summary>The expression of a step definition or transformation is wrong.</summary>
internal sealed class ExpressionException(string message) : Exception(message);
