namespace TestHarness.Conformance.Operators;

/// <summary>Whoever does to a system what no OCPP message can.</summary>
public interface IOperator
{
    /// <summary>The operator's name in statements and messages.</summary>
    string Name { get; }

    /// <summary>Does it, and returns when it is done, or when it is known that it will not be.</summary>
    /// <exception cref="Judging.InconclusiveException">Nothing came of it in time.</exception>
    Task<OperatorAnswer> PerformAsync(OperatorAction action, CancellationToken cancellation);
}
