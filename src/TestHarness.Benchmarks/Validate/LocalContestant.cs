using System.Diagnostics;

namespace TestHarness.Benchmarks.Validate;

/// <summary>A contestant in this process.</summary>
internal abstract class LocalContestant : IContestant
{
    public abstract string Name { get; }

    public Task<Measured> RunAsync(ValidationCase validation, int iterations)
    {
        var operation = Prepare(validation);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var invalid = 0;
        for (var i = 0; i < iterations; i++)
            invalid += operation() ? 0 : 1;
        var elapsed = Stopwatch.GetElapsedTime(start);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return invalid == 0
            ? Task.FromResult(new Measured(elapsed.TotalNanoseconds / iterations, (double)allocated / iterations))
            : throw new InvalidOperationException($"{Name} finds {validation.Name} invalid.");
    }

    /// <summary>Makes what does it once and says whether the frame was valid; all that can be made ready before is.</summary>
    protected abstract Func<bool> Prepare(ValidationCase validation);
}
