namespace TestHarness.Rules;

/// <summary>What the specification asks for and a rule holds.</summary>
/// <param name="Id">Its id, for example <c>E01.FR.07</c>, or the section where it has none, for example <c>OCPP 1.6 §4.2</c>.</param>
/// <param name="Title">What it asks for, in one short sentence of our own.</param>
/// <param name="Weight">How strongly.</param>
public sealed record Requirement(string Id, string Title, RuleWeight Weight = RuleWeight.Shall);
