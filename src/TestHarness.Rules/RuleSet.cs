using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;
using TestHarness.Rules.General;

namespace TestHarness.Rules;

/// <summary>The rules at work on one wire: an instance of each rule for each station identity. Safe for many threads.</summary>
public sealed class RuleSet
{
    private readonly Lock _gate = new();
    private readonly IReadOnlyList<Func<IWireRule>> _rules;
    private readonly Dictionary<string, List<IWireRule>> _stations = [];
    private readonly List<RuleFailure> _failures = [];

    /// <summary>A set of the given rules.</summary>
    /// <param name="rules">Makes a fresh instance of each.</param>
    public RuleSet(params IReadOnlyList<Func<IWireRule>> rules) => _rules = rules;

    /// <summary>What Part 6 asks of every scenario, each time as a fresh set.</summary>
    public static RuleSet General => new(
        static () => new NothingBeforeAcceptance(),
        static () => new SequenceNumbers(),
        static () => new FirstEventIsStarted());

    /// <summary>A set without rules.</summary>
    public static RuleSet None => new();

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

    /// <summary>Shows the next record to the rules of its station, before it is appended to the wire.</summary>
    /// <returns>What they found in it.</returns>
    public IReadOnlyList<Finding> Look(WireRecord record)
    {
        if (_rules.Count == 0)
            return [];
        var findings = new List<Finding>();
        List<RuleFailure> failed;
        using (var seen = new Observation(record, findings))
        {
            lock (_gate)
                failed = Run(record.StationIdentity, rule => rule.Look(seen));
        }

        Tell(failed);
        return findings;
    }

    /// <summary>Asks every rule of every station for what only the end shows, and forgets all stations.</summary>
    public IReadOnlyList<Finding> Conclude()
    {
        var sink = new Sink();
        List<RuleFailure> failed = [];
        lock (_gate)
        {
            foreach (var station in _stations.Keys.ToList())
                failed.AddRange(Run(station, rule => rule.Conclude(sink)));
            _stations.Clear();
        }

        Tell(failed);
        return sink.Findings;
    }

    private List<RuleFailure> Run(string? station, Action<IWireRule> use)
    {
        var key = station ?? "";
        if (!_stations.TryGetValue(key, out var rules))
            _stations[key] = rules = [.. _rules.Select(static rule => rule())];
        List<RuleFailure> failed = [];
        for (var i = rules.Count - 1; i >= 0; i--)
        {
            var rule = rules[i];
            try
            {
                use(rule);
            }
            catch (Exception error)
            {
                rules.RemoveAt(i);
                failed.Add(new RuleFailure(rule.Id, station, error));
            }
        }

        _failures.AddRange(failed);
        return failed;
    }

    private void Tell(List<RuleFailure> failed)
    {
        foreach (var failure in failed)
            RuleFailed?.Invoke(failure);
    }

    private sealed class Sink : IFindingSink
    {
        internal List<Finding> Findings { get; } = [];

        public void Report(Finding finding) => Findings.Add(finding);
    }
}
