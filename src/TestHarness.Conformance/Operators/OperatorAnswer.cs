using TestHarness.Conformance.Judging;

namespace TestHarness.Conformance.Operators;

/// <summary>How an operator answers.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Note">What there is to say about it; null for nothing.</param>
/// <param name="Evidence">What else was seen, such as a program's error output; null for nothing.</param>
public sealed record OperatorAnswer(OperatorOutcome Outcome, string? Note = null, string? Evidence = null)
{
    /// <summary>It is done, and there is nothing to say about it.</summary>
    public static OperatorAnswer Done { get; } = new(OperatorOutcome.Done);

    /// <summary>The outcome in words.</summary>
    public string Words => Outcome switch
    {
        OperatorOutcome.Done => "done",
        OperatorOutcome.NotPossible => "not possible",
        _ => "failed",
    };

    /// <summary>Goes on when it is done.</summary>
    /// <exception cref="InconclusiveException">It is not: the question cannot be asked.</exception>
    public void Demand(OperatorAction action)
    {
        if (Outcome == OperatorOutcome.Done)
            return;
        var what = Outcome == OperatorOutcome.NotPossible ? "The operator says that it is not possible" : "The operator tried and failed";
        throw new InconclusiveException($"{what}: {action.Prompt}{(Note is null ? "" : $" Note: {Note}")}");
    }
}
