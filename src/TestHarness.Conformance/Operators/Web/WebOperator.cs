namespace TestHarness.Conformance.Operators.Web;

/// <summary>Asks a person on the page of the run.</summary>
/// <param name="board">Where the questions are put up.</param>
/// <param name="patience">How long to wait for an answer.</param>
public sealed class WebOperator(PromptBoard board, TimeSpan patience) : IOperator
{
    /// <inheritdoc />
    public string Name => "web";

    /// <inheritdoc />
    public Task<OperatorAnswer> PerformAsync(OperatorAction action, CancellationToken cancellation) => board.AskAsync(action, patience, cancellation);
}
