
namespace TestHarness.Conformance.Benches;

/// <summary>Makes benches for cases against one system under test.</summary>
public interface IBenchFactory : IAsyncDisposable
{
    /// <summary>Whether scenarios may run side by side, each on its own bench.</summary>
    bool AllowsParallelRuns { get; }

    /// <summary>Makes a bench; nothing has happened on it yet.</summary>
    /// <param name="needs">What it is for.</param>
    /// <param name="traceFile">Where the wire is written to; null writes none.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<Bench> CreateAsync(BenchNeeds needs, string? traceFile, CancellationToken cancellation);

    /// <summary>
    /// Brings a bench to where every case begins (Part 6, general preconditions): the station connected, accepted, idle, its connectors
    /// available.
    /// </summary>
    /// <exception cref="Judging.InconclusiveException">That state was not reached.</exception>
    Task PrepareAsync(Bench bench, CancellationToken cancellation);

    /// <summary>Brings what the case changed back to what it was, where the next case meets the same product.</summary>
    /// <returns>What could not be brought back, in words.</returns>
    /// <exception cref="Judging.SutAbsentException">The system under test went away and did not come back.</exception>
    Task<IReadOnlyList<string>> RestoreAsync(Bench bench, CancellationToken cancellation);
}
