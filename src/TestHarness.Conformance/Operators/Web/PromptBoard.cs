using TestHarness.Conformance.Judging;

namespace TestHarness.Conformance.Operators.Web;

/// <summary>Where questions to a person are put up, for however many pages show them. Each is answered once. Safe for many threads.</summary>
/// <param name="time">What patience goes by; null for the system's time.</param>
public sealed class PromptBoard(TimeProvider? time = null)
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly Lock _gate = new();
    private (OperatorPrompt Prompt, TaskCompletionSource<OperatorAnswer> Answer)? _current;
    private long _last;

    /// <summary>Raised with each question, and with null when it is over; one after the other.</summary>
    public event Action<OperatorPrompt?>? Changed;

    /// <summary>The question that waits for an answer; null when none does.</summary>
    public OperatorPrompt? Current
    {
        get
        {
            lock (_gate)
                return _current?.Prompt;
        }
    }

    /// <summary>Puts a question up and waits for its answer.</summary>
    /// <param name="action">What is asked.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InconclusiveException">Nobody answered in time.</exception>
    public async Task<OperatorAnswer> AskAsync(OperatorAction action, TimeSpan patience, CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<OperatorAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_current is not null)
                throw new HarnessException("Two questions at the same time: the run asks one person only.");
            _current = (new OperatorPrompt(++_last, action, _time.GetUtcNow(), patience), answer);
            Changed?.Invoke(_current.Value.Prompt);
        }

        try
        {
            return await answer.Task.WaitAsync(patience, _time, cancellation);
        }
        catch (TimeoutException)
        {
            throw new InconclusiveException($"The operator did not answer on the page within {patience.TotalSeconds:0} seconds (timeouts.operator): {action.Prompt}");
        }
        finally
        {
            lock (_gate)
            {
                _current = null;
                Changed?.Invoke(null);
            }
        }
    }

    /// <summary>Answers a question.</summary>
    /// <returns>Whether it was the one that waits, and this the first answer to it.</returns>
    public bool TryAnswer(long id, OperatorAnswer answer)
    {
        lock (_gate)
            return _current is { } current && current.Prompt.Id == id && current.Answer.TrySetResult(answer);
    }
}
