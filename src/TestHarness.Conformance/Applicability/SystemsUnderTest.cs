using System.Collections.Concurrent;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;

namespace TestHarness.Conformance.Applicability;

/// <summary>
/// The systems under test of a run, and the one place that says which of them a case runs on: the first, in the order given, of its side
/// and version that it applies to.
/// </summary>
/// <param name="statements">What they declare.</param>
/// <param name="benches">Makes the benches of one.</param>
public sealed class SystemsUnderTest(IReadOnlyList<Statement> statements, Func<Statement, IBenchFactory> benches) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Statement, Lazy<IBenchFactory>> _benches = new(ReferenceEqualityComparer.Instance);

    /// <summary>The statements of the systems that a case may run on.</summary>
    public static IEnumerable<Statement> Candidates(IEnumerable<Statement> statements, PlannedCase planned) =>
        statements.Where(statement => statement.Role == planned.Side && statement.OcppVersions.Contains(planned.Version));

    /// <summary>Whether cases may run side by side on every one of them.</summary>
    public bool AllowsParallelRuns => statements.All(statement => Benches(statement).AllowsParallelRuns);

    /// <summary>Chooses the system that a case runs on; the first of its side when it applies to none.</summary>
    /// <exception cref="ArgumentException">None is of the case's side and version.</exception>
    public Task<ChosenSystem> ChooseAsync(PlannedCase planned, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var candidates = Candidates(statements, planned).ToList();
        if (candidates.Count == 0)
            throw new ArgumentException($"No system under test is of the side and version of {planned}.");
        List<ChosenSystem> excluded = [];
        foreach (var candidate in candidates)
        {
            var chosen = new ChosenSystem(candidate, Benches(candidate), Conditions.Evaluate(planned, candidate));
            if (chosen.Applicability.Applies)
                return Task.FromResult(chosen);
            excluded.Add(chosen);
        }

        return Task.FromResult(excluded.Count == 1 ? excluded[0] : excluded[0] with { Applicability = Together(excluded) });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var made in _benches.Values.Where(made => made.IsValueCreated))
            await made.Value.DisposeAsync();
    }

    private static CaseApplicability Together(List<ChosenSystem> excluded) => excluded[0].Applicability with
    {
        Exclusion = $"It applies to none of the {excluded.Count} systems under test. " +
            string.Join(" ", excluded.Select(one => $"{one.Statement.Name}: {one.Applicability.Exclusion}")),
    };

    private IBenchFactory Benches(Statement statement) => _benches.GetOrAdd(statement, one => new Lazy<IBenchFactory>(() => benches(one))).Value;
}
