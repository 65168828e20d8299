namespace TestHarness.Conformance.Operators;

/// <summary>The console that a person sits at: prompts, notices and whoever shows progress share it.</summary>
/// <param name="Input">Where answers come from.</param>
/// <param name="Output">Where prompts and notices go.</param>
public sealed record OperatorConsole(TextReader Input, TextWriter Output)
{
    /// <summary>The process's own console.</summary>
    public static OperatorConsole Standard { get; } = new(Console.In, Console.Out) { Echo = Console.IsInputRedirected };

    /// <summary>Whether answers are written out: those that come from a pipe are not shown by a terminal.</summary>
    public bool Echo { get; init; }

    /// <summary>Makes progress leave the console alone until what it returns is disposed; null when nobody shows any.</summary>
    public Func<IDisposable>? Claim { get; init; }

    /// <summary>Tells the person something.</summary>
    public void Say(string text)
    {
        using var claim = Claim?.Invoke();
        Output.WriteLine(text);
    }
}
