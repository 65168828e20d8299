using System.Collections.Concurrent;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.DeviceModels;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Applicability;

/// <summary>A system under test of a run: its benches, and its device model, which is read once a version.</summary>
/// <param name="statement">What it declares.</param>
/// <param name="benches">Makes its benches.</param>
/// <param name="reportFolder">The report's folder, which the trace of the reading goes into; null writes none.</param>
/// <param name="toleratesAbsence">Whether a product that is not there is judged by its statement alone.</param>
internal sealed class SystemUnderTest(Statement statement, IBenchFactory benches, string? reportFolder, bool toleratesAbsence) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<OcppVersion, Lazy<Task<ModelReading>>> _readings = [];

    /// <summary>What it declares.</summary>
    public Statement Statement => statement;

    /// <summary>Makes its benches.</summary>
    public IBenchFactory Benches => benches;

    /// <summary>Evaluates whether a case applies to it. A product that stands outside is read before its first case, whatever that asks.</summary>
    public async Task<CaseApplicability> EvaluateAsync(CaseConditions asked, CancellationToken cancellation)
    {
        var reading = asked.AsksTheModel || !benches.AllowsParallelRuns ? await ReadAsync(asked.Version, cancellation) : new ModelReading(null, "it was not asked for");
        return new Conditions(statement, reading).Evaluate(asked);
    }

    /// <summary>The device model in a version.</summary>
    /// <exception cref="SutAbsentException">The product is not there.</exception>
    public Task<ModelReading> ReadAsync(OcppVersion version, CancellationToken cancellation) => statement.Role == Party.Csms
        ? Task.FromResult(ModelReading.OfCsms)
        : _readings.GetOrAdd(version, asked => new Lazy<Task<ModelReading>>(() => ReadOnceAsync(asked, cancellation))).Value;

    /// <summary>Where its statement and its device model disagree, as far as it was read.</summary>
    public IEnumerable<string> Contradictions() => _readings
        .Where(reading => reading.Value is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        .OrderBy(reading => reading.Key)
        .SelectMany(reading => Remarks(reading.Key, reading.Value.Value.Result));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => benches.DisposeAsync();

    private IEnumerable<string> Remarks(OcppVersion version, ModelReading reading)
    {
        var who = $"{statement.Name} (OCPP {version.Label()})";
        if (reading.Problem is { } problem)
            return [$"{who}: the statement alone decides what applies, because {problem}."];
        return new OperandResolver(version, statement, reading).Contradictions().Select(contradiction => $"{who}: {contradiction}");
    }

    private async Task<ModelReading> ReadOnceAsync(OcppVersion version, CancellationToken cancellation)
    {
        var trace = reportFolder is null ? null : $"traces/device-model-{Path.GetFileNameWithoutExtension(statement.Path)}-{version.Label()}.jsonl";
        try
        {
            await using var bench = await benches.CreateAsync(new BenchNeeds(version, Party.Station, []), trace is null ? null : Path.Combine(reportFolder!, trace), cancellation);
            await benches.PrepareAsync(bench, cancellation);
            return new ModelReading(await StationModelReader.ReadAsync(bench, trace ?? $"the device model of {statement.Name}", cancellation), null);
        }
        catch (Exception error) when (error is InconclusiveException or ExpectationException or HarnessException || (error is SutAbsentException && toleratesAbsence))
        {
            return new ModelReading(null, error.Message.TrimEnd('.'));
        }
    }
}
