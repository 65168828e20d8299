using System.Diagnostics;
using System.Text;

namespace TestHarness.Conformance.Operators;

/// <summary>What a program writes, as far as it is worth keeping: the beginning of its output, the end of its error output.</summary>
internal sealed class ProgramOutput
{
    private const int Most = 16_000;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly Task _reading;

    /// <summary>Begins to read.</summary>
    public ProgramOutput(Process process) => _reading = Task.WhenAll(
        ReadAsync(process.StandardOutput, _output, text => text.Length > Most ? text.Remove(Most, text.Length - Most) : text),
        ReadAsync(process.StandardError, _error, text => text.Length > Most ? text.Remove(0, text.Length - Most) : text));

    /// <summary>The output so far, without white space around it.</summary>
    public string Output => Text(_output);

    /// <summary>The error output so far; null for nothing.</summary>
    public string? Error => Text(_error) is { Length: > 0 } text ? text : null;

    /// <summary>The last line of the error output, as the end of a message.</summary>
    public string Tail => Error is { } error ? $" Its last words: {error[(error.LastIndexOf('\n') + 1)..]}" : "";

    /// <summary>Waits until the program, and whatever has its output too, has closed it.</summary>
    public Task EndAsync(CancellationToken cancellation) => _reading.WaitAsync(cancellation);

    private static string Text(StringBuilder text)
    {
        lock (text)
            return text.ToString().Trim();
    }

    private static async Task ReadAsync(StreamReader from, StringBuilder into, Func<StringBuilder, StringBuilder> keep)
    {
        var buffer = new char[4096];
        try
        {
            while (await from.ReadAsync(buffer) is > 0 and var length)
            {
                lock (into)
                    keep(into.Append(buffer, 0, length));
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The program was ended; what it wrote until then is there.
        }
    }
}
