using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Traffic;
using TestHarness.Rules;

namespace TestHarness.Cli.Proxying;

/// <summary>Takes what only the end of a station shows: of one that is forgotten because too many others came, and of all when the proxy ends.</summary>
internal sealed class Conclusions
{
    private readonly RuleSet _rules;
    private readonly TrafficTally _tally;
    private readonly TraceWriter _trace;
    private readonly Func<string?, Finding, bool> _isWanted;

    internal Conclusions(RuleSet rules, TrafficTally tally, TraceWriter trace, Func<string?, Finding, bool> isWanted)
    {
        _rules = rules;
        _tally = tally;
        _trace = trace;
        _isWanted = isWanted;
        rules.StationForgotten += station => Take(station, null);
    }

    /// <summary>Asks the rules of all stations, which ends them.</summary>
    /// <param name="tell">Called with each finding.</param>
    internal void Conclude(Action<string?, Finding> tell)
    {
        foreach (var station in _rules.ConcludeStations())
            Take(station, tell);
    }

    private void Take(StationConclusion station, Action<string?, Finding>? tell)
    {
        List<Finding> wanted = [.. station.Findings.Where(finding => _isWanted(station.StationIdentity, finding))];
        _tally.Add(station.StationIdentity, wanted);
        foreach (var finding in wanted)
        {
            _trace.Write(finding, DateTimeOffset.UtcNow);
            tell?.Invoke(station.StationIdentity, finding);
        }
    }
}
