namespace TestHarness.Conformance.Operators;

/// <summary>What came of something that an operator was asked to do. None of them says anything about the product: only the wire does.</summary>
public enum OperatorOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>It cannot be done here.</summary>
    NotPossible,

    /// <summary>It was tried and did not work.</summary>
    Failed,
}
