namespace TestHarness.Conformance.Operators;

/// <summary>Whoever does to a system what no OCPP message can.</summary>
public interface IOperator
{
    /// <summary>The operator's name in statements and messages.</summary>
    string Name { get; }

    /// <summary>Does it, and returns when it is done.</summary>
    /// <exception cref="Judging.InconclusiveException">It cannot be done, or was not done in time.</exception>
    Task PerformAsync(OperatorAction action, CancellationToken cancellation);
}
