using TestHarness.Conformance.Judging;

namespace TestHarness.Conformance.Operators;

/// <summary>Asks the person at the console, who answers <c>y</c> (done), <c>n</c> (not possible) or <c>f</c> (tried, failed), and may add a note: <c>n no such reader</c>.</summary>
/// <param name="console">Where the person sits.</param>
/// <param name="patience">How long to wait for an answer.</param>
/// <param name="time">What patience goes by; null for the system's time.</param>
public sealed class ConsoleOperator(OperatorConsole console, TimeSpan patience, TimeProvider? time = null) : IOperator
{
    // A read from the console cannot be cancelled: one that outlived its prompt is taken up by the next.
    private Task<string?>? _reading;

    /// <inheritdoc />
    public string Name => "console";

    /// <inheritdoc />
    public async Task<OperatorAnswer> PerformAsync(OperatorAction action, CancellationToken cancellation)
    {
        // An answer that came after its question had been given up is not one to this question.
        if (_reading is { IsCompleted: true })
            _reading = null;
        var output = console.Output;
        using var claim = console.Claim?.Invoke();
        await output.WriteLineAsync();
        await output.WriteLineAsync($"  OPERATOR: {action.Prompt}");
        while (true)
        {
            await output.WriteAsync("  Done? [y]es, [n]ot possible, [f]ailed, and a note if you like: ");
            await output.FlushAsync(cancellation);
            var answer = await ReadAsync(action, cancellation);
            if (console.Echo)
                await output.WriteLineAsync(answer);
            if (answer is null)
                throw new InconclusiveException($"There is nobody at the console (end of input): {action.Prompt} Run it in a terminal, or name another operator in the statement.");
            if (Understand(answer.Trim()) is { } understood)
                return understood;
        }
    }

    private static OperatorAnswer? Understand(string answer)
    {
        var end = answer.AsSpan().IndexOfAny(' ', ',', ':');
        var note = end < 0 ? "" : answer[(end + 1)..].Trim();
        OperatorOutcome? outcome = (end < 0 ? answer : answer[..end]).ToUpperInvariant() switch
        {
            "Y" or "YES" or "" => OperatorOutcome.Done,
            "N" or "NO" => OperatorOutcome.NotPossible,
            "F" or "FAILED" => OperatorOutcome.Failed,
            _ => null,
        };
        return outcome is { } known ? new OperatorAnswer(known, note.Length == 0 ? null : note) : null;
    }

    private async Task<string?> ReadAsync(OperatorAction action, CancellationToken cancellation)
    {
        _reading ??= Task.Run(console.Input.ReadLine, CancellationToken.None);
        try
        {
            var answer = await _reading.WaitAsync(patience, time ?? TimeProvider.System, cancellation);
            _reading = null;
            return answer;
        }
        catch (TimeoutException)
        {
            throw new InconclusiveException($"The operator did not answer within {patience.TotalSeconds:0} seconds: {action.Prompt}");
        }
    }
}
