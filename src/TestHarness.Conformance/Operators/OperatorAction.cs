using System.Text.Json.Nodes;

namespace TestHarness.Conformance.Operators;

/// <summary>Something that an operator is asked to do.</summary>
/// <param name="Name">Which action: one of <see cref="OperatorActions"/>.</param>
/// <param name="Prompt">The same as a sentence for a person.</param>
/// <param name="Parameters">What an automatic operator needs.</param>
public sealed record OperatorAction(string Name, string Prompt, JsonObject Parameters)
{
    /// <summary>The same, asked for once the case is over and only the product's state is to be brought back.</summary>
    public OperatorAction AfterTheCase() => this with { Prompt = "The case is over; to bring the product back to its state: " + Prompt };
}
