using System.Text.Json;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Text;
using TestHarness.Ocpp;
using TestHarness.Proxy.Faults;

namespace TestHarness.Conformance.Mutants;

/// <summary>Reads the mutants that stand beside the features: those of <c>X.feature</c> in <c>X.mutants.json</c>.</summary>
public static class MutantLoader
{
    private const string Ending = ".mutants.json";
    private static readonly SchemaCheck Schema = SchemaCheck.Carried("mutants.schema.json");

    /// <summary>Reads the mutants of some features.</summary>
    /// <param name="paths">Files and folders with features.</param>
    /// <param name="cases">The cases of these features.</param>
    /// <returns>A mutant for each version that it is meant for, in the order of the files.</returns>
    /// <exception cref="UserErrorException">A file cannot be used; the message says where, what was expected and what was there.</exception>
    public static IReadOnlyList<Mutant> Load(IReadOnlyList<string> paths, IReadOnlyList<PlannedCase> cases)
    {
        var byFeature = cases.ToLookup(planned => Path.GetFullPath(planned.Scenario.Feature.Path));
        return paths.SelectMany(Files).DistinctBy(Path.GetFullPath).SelectMany(file => Parse(File.ReadAllText(file), file, [.. byFeature[FeatureOf(file)]])).ToList();
    }

    /// <summary>Reads mutants from text.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="file">The file it came from.</param>
    /// <param name="cases">The cases of the feature that the file belongs to.</param>
    internal static IReadOnlyList<Mutant> Parse(string text, string file, IReadOnlyList<PlannedCase> cases)
    {
        if (cases.Count == 0)
            throw new UserErrorException($"{file}: the mutants of a feature stand beside it, but there are no test cases in {FeatureOf(file)}.");
        if (Schema.Problem(text) is { } problem)
            throw new UserErrorException($"{file}: {problem}");
        var entries = JsonSerializer.Deserialize<MutantFile>(text, FaultRule.Json)!.Mutants;
        var mutants = entries.SelectMany((entry, index) => Resolve(entry, $"{file}: $.mutants[{index}]", cases)).ToList();
        var twice = mutants.GroupBy(mutant => mutant.ToString()).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? mutants : throw new UserErrorException($"{twice.Last().Source}.name: there is a mutant of {twice.First().Case} with this name already: \"{twice.First().Name}\".");
    }

    private static IEnumerable<Mutant> Resolve(MutantEntry entry, string source, IReadOnlyList<PlannedCase> cases)
    {
        var mine = cases.Where(planned => planned.Id == entry.Case).OrderBy(planned => planned.Version).ToList();
        if (mine.Count == 0)
            throw Mistake($"{source}.case", "a test case of the feature", entry.Case, cases.Select(planned => planned.Id).Distinct().ToList());
        foreach (var version in entry.Versions ?? [mine[0].Version.Label()])
        {
            var planned = mine.Find(candidate => candidate.Version.Label() == version)
                ?? throw Mistake($"{source}.versions", $"a version of {entry.Case}", version, mine.Select(candidate => candidate.Version.Label()).ToList());
            yield return new Mutant(planned, entry.Name, entry.Names, Defect(entry, planned.Side, source), source) { Statement = entry.Statement, Strict = entry.Strict };
        }
    }

    private static Defect Defect(MutantEntry entry, Party sut, string source)
    {
        if ((entry.Faults is null) == (entry.Behaviour is null))
            throw new UserErrorException($"{source}: expected either faults or a behaviour, but found {(entry.Faults is null ? "neither" : "both")}.");
        if (entry.Behaviour is not { } name)
            return new Defect { Faults = entry.Faults!.Select(fault => fault with { Sender = fault.Sender ?? Sender(fault.Do, sut) }).ToList() };
        var behaviour = BehaviourCatalogue.Make(name, entry.Parameters, source);
        if (behaviour.Side is { } side && side != sut)
            throw new UserErrorException($"{source}.behaviour: expected a behaviour of a {sut}, but {name} is one of a {side}.");
        return behaviour.Mistake(sut) is { } mistake ? throw new UserErrorException($"{source}.parameters: {mistake}.") : new Defect { Behaviour = behaviour };
    }

    // What the system under test answers is a CALL of its peer.
    private static Party Sender(FaultKind kind, Party sut) => kind == FaultKind.Answer ? sut.Other() : sut;

    private static UserErrorException Mistake(string where, string expected, string actual, List<string> known)
    {
        var nearest = Nearest.To(actual, known);
        return new UserErrorException($"{where}: expected {expected} ({string.Join(", ", known)}), but found \"{actual}\".{(nearest is null ? "" : $" Did you mean \"{nearest}\"?")}");
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*" + Ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : new[] { Path.ChangeExtension(path, null) + Ending }.Where(File.Exists);

    private static string FeatureOf(string file) => Path.GetFullPath(file)[..^Ending.Length] + ".feature";
}
