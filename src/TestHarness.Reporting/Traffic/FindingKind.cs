using TestHarness.Ocpp.Traffic;

namespace TestHarness.Reporting.Traffic;

/// <summary>Findings of one kind on all stations.</summary>
/// <param name="Key">What they have in common, without the station.</param>
/// <param name="Note">What their requirement means.</param>
/// <param name="Stations">The same by station, the most frequent first.</param>
public sealed record FindingKind(FindingKey Key, RuleNote Note, IReadOnlyList<FindingGroup> Stations)
{
    /// <summary>How many there were.</summary>
    public long Count => Stations.Sum(station => station.Count);

    /// <summary>The first of all.</summary>
    public FindingExample First => Stations.Select(station => station.First).MinBy(example => example.At)!;

    /// <summary>The last of all.</summary>
    public FindingExample Last => Stations.Select(station => station.Last).MaxBy(example => example.At)!;
}
