namespace TestHarness.Rules.Examples;

/// <summary>A line of an example.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Text">Its text.</param>
public sealed record ExampleLine(int Number, string Text);
