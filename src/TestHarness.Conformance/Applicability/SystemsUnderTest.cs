using System.Collections.Concurrent;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.DeviceModels;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Applicability;

/// <summary>
/// The systems under test of a run, and the one place that says which of them a case runs on: the first, in the order given, of its side
/// and version that it applies to.
/// </summary>
/// <param name="statements">What they declare.</param>
/// <param name="benches">Makes the benches of one.</param>
/// <param name="reportFolder">The report's folder, which traces go into; null writes none.</param>
public sealed class SystemsUnderTest(IReadOnlyList<Statement> statements, Func<Statement, IBenchFactory> benches, string? reportFolder = null) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Statement, Lazy<SystemUnderTest>> _systems = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a product that is not there is judged by its statement alone, as when nothing is run on it.</summary>
    public bool ToleratesAbsence { get; init; }

    /// <summary>Whether cases may run side by side on every one of them.</summary>
    public bool AllowsParallelRuns => statements.All(statement => Of(statement).Benches.AllowsParallelRuns);

    /// <summary>Where statements and device models disagree, as far as they were read: one sentence each.</summary>
    public IReadOnlyList<string> Warnings => statements
        .Where(statement => _systems.TryGetValue(statement, out var made) && made.IsValueCreated)
        .SelectMany(statement => Of(statement).Contradictions()).Distinct().ToList();

    /// <summary>The statements of the systems that a case may run on.</summary>
    public static IEnumerable<Statement> Candidates(IEnumerable<Statement> statements, PlannedCase planned) => Candidates(statements, planned.Conditions);

    /// <summary>The same for what a case asks.</summary>
    public static IEnumerable<Statement> Candidates(IEnumerable<Statement> statements, CaseConditions asked) =>
        statements.Where(statement => statement.Role == asked.Side && statement.OcppVersions.Contains(asked.Version));

    /// <summary>Chooses the system that a case runs on; the first of its side when it applies to none.</summary>
    /// <exception cref="ArgumentException">None is of the case's side and version.</exception>
    /// <exception cref="Judging.SutAbsentException">The product is not there.</exception>
    public Task<ChosenSystem> ChooseAsync(PlannedCase planned, CancellationToken cancellation) => ChooseAsync(planned.Conditions, cancellation);

    /// <summary>The same for what a case asks.</summary>
    public async Task<ChosenSystem> ChooseAsync(CaseConditions asked, CancellationToken cancellation)
    {
        List<ChosenSystem> excluded = [];
        await foreach (var evaluated in EvaluateAsync(asked, cancellation))
        {
            if (evaluated.Applicability.Applies)
                return evaluated;
            excluded.Add(evaluated);
        }

        return excluded.Count switch
        {
            0 => throw new ArgumentException($"No system under test is of the side and version of {asked.Id} ({asked.Version.Label()})."),
            1 => excluded[0],
            _ => excluded[0] with { Applicability = Together(asked, excluded) },
        };
    }

    /// <summary>Evaluates a case on every system that it may run on, in order.</summary>
    public async IAsyncEnumerable<ChosenSystem> EvaluateAsync(CaseConditions asked, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var statement in Candidates(statements, asked))
        {
            cancellation.ThrowIfCancellationRequested();
            var system = Of(statement);
            yield return new ChosenSystem(statement, system.Benches, await system.EvaluateAsync(asked, cancellation));
        }
    }

    /// <summary>What came of reading a system's device model.</summary>
    public Task<ModelReading> ReadAsync(Statement statement, OcppVersion version, CancellationToken cancellation) => Of(statement).ReadAsync(version, cancellation);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var made in _systems.Values.Where(made => made.IsValueCreated))
            await made.Value.DisposeAsync();
    }

    private static CaseApplicability Together(CaseConditions asked, List<ChosenSystem> excluded) => excluded[0].Applicability with
    {
        Exclusion = $"It applies to none of the {excluded.Count} systems under test" +
            $"{(asked.Status?.Condition is { } condition ? $" (condition {condition})" : "")}: " +
            $"{string.Join("; ", excluded.Select(one => $"{one.Statement.Name}: {one.Applicability.Because}"))}. 'ocpp-harness run --explain {asked.Id}' shows why.",
    };

    private SystemUnderTest Of(Statement statement) =>
        _systems.GetOrAdd(statement, one => new Lazy<SystemUnderTest>(() => new SystemUnderTest(one, benches(one), reportFolder, ToleratesAbsence))).Value;
}
