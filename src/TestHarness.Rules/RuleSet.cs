using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules;

/// <summary>
/// The rules at work on one wire: an instance of each rule for each station identity. Of more than <see cref="MostStations"/> stations, the one that was not seen for
/// longest is concluded and forgotten. Safe for many threads.
/// </summary>
public sealed class RuleSet
{
    /// <summary>How many stations are remembered.</summary>
    public const int MostStations = 20_000;

    private readonly Lock _gate = new();
    private readonly IReadOnlyList<Func<WireRule>> _rules;
    private readonly Recent<string, StationRules> _stations;
    private readonly Beginnings _beginnings = new();
    private readonly List<RuleFailure> _failures = [];
    private readonly RulePlaces _places;
    private readonly PayloadSpace _space = new();

    /// <summary>A set of the given rules.</summary>
    /// <param name="rules">Makes a fresh instance of each.</param>
    public RuleSet(params IReadOnlyList<Func<WireRule>> rules)
        : this(rules, new RulePlaces([.. rules.Select(static rule => rule().Card)]), MostStations)
    {
    }

    private RuleSet(IReadOnlyList<Func<WireRule>> rules, RulePlaces places, int mostStations)
    {
        _rules = rules;
        _places = places;
        _stations = new Recent<string, StationRules>(mostStations);
    }

    /// <summary>Every rule, as a fresh set.</summary>
    public static RuleSet All => Of(static _ => true);

    /// <summary>A set without rules.</summary>
    public static RuleSet None => new();

    /// <summary>The rules that are chosen, as a fresh set.</summary>
    public static RuleSet Of(Func<RuleCard, bool> chosen) => new(RuleCatalogue.Choose(chosen));

    /// <summary>The requirements that findings of these rules name, each with what it asks for in one short sentence.</summary>
    public IReadOnlyDictionary<string, string> Titles =>
        _rules.SelectMany(static rule => rule().Card.Requirements).DistinctBy(static asked => asked.Id).ToDictionary(static asked => asked.Id, static asked => asked.Title);

    /// <summary>The rules that threw so far: errors of the harness.</summary>
    public IReadOnlyList<RuleFailure> Failures
    {
        get
        {
            lock (_gate)
                return [.. _failures];
        }
    }

    /// <summary>Called when a rule throws, once for each rule and station.</summary>
    public event Action<RuleFailure>? RuleFailed;

    /// <summary>Called when a station is forgotten because too many others came, with what its rules say at their end.</summary>
    public event Action<StationConclusion>? StationForgotten;

    /// <summary>Shows the next record to the rules of its station, before it is appended to the wire.</summary>
    /// <returns>What they found in it.</returns>
    public IReadOnlyList<Finding> Look(WireRecord record)
    {
        if (_rules.Count == 0)
            return [];
        IReadOnlyList<Finding> findings;
        List<RuleFailure>? failed = null;
        StationConclusion? forgotten = null;
        lock (_gate)
        {
            using var seen = new Observation(record, _space) { Beginning = _beginnings.Learn(record) };
            Station(record.StationIdentity, ref failed, ref forgotten).Look(seen, ref failed);
            findings = seen.Findings;
            if (failed is not null)
                _failures.AddRange(failed);
        }

        Tell(failed);
        if (forgotten is not null)
            StationForgotten?.Invoke(forgotten);
        return findings;
    }

    /// <summary>Asks every rule of every station for what only the end shows, and forgets all stations.</summary>
    public IReadOnlyList<Finding> Conclude() => [.. ConcludeStations().SelectMany(station => station.Findings)];

    /// <summary>The same, station by station, the one seen last at the end.</summary>
    public IReadOnlyList<StationConclusion> ConcludeStations()
    {
        List<StationConclusion> conclusions = [];
        List<RuleFailure>? failed = null;
        lock (_gate)
        {
            foreach (var station in _stations.Values)
                conclusions.Add(station.Conclude(ref failed));
            _stations.Clear();
            if (failed is not null)
                _failures.AddRange(failed);
        }

        Tell(failed);
        return conclusions;
    }

    /// <summary>Fresh sets of the same rules, to share the stations of a wire among them: each remembers its part of <see cref="MostStations"/>.</summary>
    internal IReadOnlyList<RuleSet> Split(int parts) => [.. Enumerable.Range(0, parts).Select(_ => new RuleSet(_rules, _places, MostStations / parts))];

    /// <summary>Learns how a connection begins of which another set sees the station, or may.</summary>
    internal void Begin(ConnectionRecord record)
    {
        lock (_gate)
            _beginnings.Learn(record);
    }

    /// <summary>Forgets all stations without a word: what their rules waited for may have come unseen.</summary>
    internal void Forget()
    {
        lock (_gate)
        {
            _stations.Clear();
            _beginnings.Clear();
        }
    }

    private StationRules Station(string? identity, ref List<RuleFailure>? failed, ref StationConclusion? forgotten)
    {
        var key = identity ?? "";
        if (_stations.TryGet(key, out var station))
            return station;
        station = new StationRules(identity, [.. _rules.Select(static rule => rule())], _places);
        if (_stations.Add(key, station, out var oldest))
            forgotten = oldest.Value.Conclude(ref failed);
        return station;
    }

    private void Tell(List<RuleFailure>? failed)
    {
        foreach (var failure in failed ?? [])
            RuleFailed?.Invoke(failure);
    }
}
