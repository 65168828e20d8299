namespace TestHarness.Conformance.Operators.Web;

/// <summary>A question to a person, as it stands on the page.</summary>
/// <param name="Id">Its number, from 1: an answer names it.</param>
/// <param name="Action">What is asked.</param>
/// <param name="AskedAt">Since when.</param>
/// <param name="Patience">How long an answer is waited for.</param>
public sealed record OperatorPrompt(long Id, OperatorAction Action, DateTimeOffset AskedAt, TimeSpan Patience);
