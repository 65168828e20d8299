using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Traffic;

namespace TestHarness.Reporting.Traffic;

/// <summary>What a proxy tells of the traffic between stations and a CSMS.</summary>
public sealed record TrafficReport
{
    /// <summary>What was seen.</summary>
    public required TrafficState State { get; init; }

    /// <summary>Where stations connect to.</summary>
    public required string Listens { get; init; }

    /// <summary>The CSMS's address.</summary>
    public required string Csms { get; init; }

    /// <summary>The trace file.</summary>
    public required string Trace { get; init; }

    /// <summary>Records that could not be written to it.</summary>
    public long Missing { get; init; }

    /// <summary>Why nothing is recorded now; null while it is.</summary>
    public string? StoppedBecause { get; init; }

    /// <summary>Whether the proxy has ended, and nothing more comes.</summary>
    public bool IsFinal { get; init; }

    /// <summary>What to say of a finding's requirement.</summary>
    public required Func<Finding, RuleNote> About { get; init; }

    /// <summary>The findings of all stations, by rule, requirement, severity and side: violations first, the most frequent first.</summary>
    public IReadOnlyList<FindingKind> Kinds =>
    [
        .. State.Findings
            .GroupBy(group => group.Key with { Station = null })
            .Select(kind => new FindingKind(kind.Key, About(kind.First().First.Finding), [.. kind.OrderByDescending(group => group.Count).ThenBy(group => group.Key.Station, StringComparer.Ordinal)]))
            .OrderByDescending(kind => kind.Key.Severity).ThenByDescending(kind => kind.Count).ThenBy(kind => kind.Key.RequirementId, StringComparer.Ordinal).ThenBy(kind => kind.Key.Side),
    ];
}
