namespace TestHarness.Conformance.Judging;

/// <summary>The statement says that the product does not claim what the scenario needs: verdict NotApplicable.</summary>
public sealed class NotApplicableException(string message) : Exception(message);
