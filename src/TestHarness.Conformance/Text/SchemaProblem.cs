namespace TestHarness.Conformance.Text;

/// <summary>What is wrong with a JSON document.</summary>
/// <param name="Path">Where, as a JSON path, or the line where it is no JSON.</param>
/// <param name="Expected">What was expected there.</param>
/// <param name="Actual">What is there.</param>
/// <param name="Advice">What to do; empty when there is nothing to say.</param>
internal sealed record SchemaProblem(string Path, string Expected, string Actual, string Advice)
{
    /// <summary>All of it in words.</summary>
    public override string ToString() => $"{Path}: expected {Expected}, but found {Actual}. {Advice}".TrimEnd();
}
