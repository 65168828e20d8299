using System.Text.Json;

namespace TestHarness.Benchmarks.Validate;

/// <summary>
/// Parsing and validating one frame: the harness, NJsonSchema and Ajv side by side in one run. All are warmed up; then in each round each has its turn, in rotating
/// order, so that whatever else the machine does hits them alike. Ratios are taken within a round; medians over the rounds count.
/// </summary>
internal static class ValidateSpeed
{
    private const double TurnNanoseconds = 20e6;
    private const double WarmUpNanoseconds = 1.5e9;

    internal static async Task RunAsync(string? schemas, int rounds, string? json, TextWriter output)
    {
        var cases = ValidationCase.All(schemas);
        List<IContestant> contestants = [new HarnessContestant(), new NJsonSchemaContestant()];
        var (ajv, ajvMissing) = await StartAjvAsync(cases);
        await using var ending = ajv;
        if (ajv is not null)
            contestants.AddRange([new AjvContestant(ajv, fromBytes: false), new AjvContestant(ajv, fromBytes: true)]);
        output.WriteLine(ajv?.Versions ?? $"Ajv is not measured: {ajvMissing}.");
        output.WriteLine($".NET {Environment.Version}, {Environment.ProcessorCount} cores; schemas: {schemas ?? "of the harness's records"}; {rounds} rounds of {TurnNanoseconds / 1e6:0} ms for each, in rotating order; medians, in parentheses the fastest");
        List<ValidateResult> results = [];
        foreach (var validation in cases)
        {
            var times = await MeasureAsync(validation, contestants, rounds);
            results.AddRange(contestants.Select(contestant => ValidateResult.Of(validation, contestant, times[contestant], times[contestants[0]])));
            output.WriteLine();
            output.WriteLine($"{validation.Name}, {validation.Bytes.Length} bytes");
            foreach (var result in results.Where(result => result.Case == validation.Name))
                output.WriteLine(result.Text());
        }

        if (json is not null)
        {
            await File.WriteAllTextAsync(json, JsonSerializer.Serialize(
                new { dotnet = Environment.Version.ToString(), cores = Environment.ProcessorCount, rounds, schemas, ajvMissing, results },
                Report.Options));
        }
    }

    private static async Task<(AjvProcess? Ajv, string? Missing)> StartAjvAsync(IReadOnlyList<ValidationCase> cases)
    {
        try
        {
            return (await AjvProcess.StartAsync(cases), null);
        }
        catch (AjvMissingException error)
        {
            return (null, error.Message);
        }
    }

    private static async Task<Dictionary<IContestant, List<Measured>>> MeasureAsync(ValidationCase validation, List<IContestant> contestants, int rounds)
    {
        var iterations = new Dictionary<IContestant, int>();
        foreach (var contestant in contestants)
            iterations[contestant] = await WarmUpAsync(validation, contestant);
        var times = contestants.ToDictionary(contestant => contestant, _ => new List<Measured>());
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < contestants.Count; turn++)
            {
                var contestant = contestants[(round + turn) % contestants.Count];
                times[contestant].Add(await contestant.RunAsync(validation, iterations[contestant]));
            }
        }

        return times;
    }

    // Until compilers have done with it, and to learn how many operations fill a turn.
    private static async Task<int> WarmUpAsync(ValidationCase validation, IContestant contestant)
    {
        var iterations = 1000;
        for (var spent = 0.0; spent < WarmUpNanoseconds;)
        {
            var measured = await contestant.RunAsync(validation, iterations);
            spent += measured.Nanoseconds * iterations;
            iterations = (int)Math.Clamp(TurnNanoseconds / measured.Nanoseconds, 100, 10_000_000);
        }

        return iterations;
    }
}
