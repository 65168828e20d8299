namespace TestHarness.Benchmarks.Validate;

/// <summary>Ajv 8 with compiled schemas, in a Node process of its own that stays warm (ajv/bench.mjs).</summary>
internal sealed class AjvContestant : IContestant
{
    private readonly AjvProcess _process;
    private readonly bool _fromBytes;

    internal AjvContestant(AjvProcess process, bool fromBytes)
    {
        _process = process;
        _fromBytes = fromBytes;
    }

    public string Name => _fromBytes ? "Ajv 8, from bytes" : "Ajv 8, from text";

    public async Task<Measured> RunAsync(ValidationCase validation, int iterations)
    {
        var answer = await _process.AskAsync(new { run = validation.Name, iterations, bytes = _fromBytes });
        return new Measured(answer.GetProperty("nanoseconds").GetDouble() / iterations, null);
    }
}
