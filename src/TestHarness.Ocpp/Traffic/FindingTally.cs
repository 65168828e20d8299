using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Ocpp.Traffic;

/// <summary>Findings, grouped. Beyond <see cref="MostGroups"/> groups, stations that are new are not kept apart any more. Not safe for concurrent use.</summary>
internal sealed class FindingTally
{
    internal const int MostGroups = 5000;
    private const int MostLatest = 50;

    private readonly Dictionary<FindingKey, Group> _groups = [];
    private readonly Queue<(string? Station, FindingExample Example)> _latest = new();

    internal long Violations { get; private set; }

    internal long Warnings { get; private set; }

    internal IReadOnlyList<FindingGroup> Groups => [.. _groups.Select(group => new FindingGroup(group.Key, group.Value.Count, group.Value.First, group.Value.Last))];

    /// <summary>The last ones, oldest first.</summary>
    internal IReadOnlyList<(string? Station, FindingExample Example)> Latest => [.. _latest];

    internal void Add(string? station, FindingExample example)
    {
        var finding = example.Finding;
        if (finding.Severity == FindingSeverity.Violation)
            Violations++;
        else
            Warnings++;
        var key = FindingKey.Of(station, finding);
        if (!_groups.ContainsKey(key) && _groups.Count >= MostGroups)
            key = key with { Station = null };
        if (_groups.TryGetValue(key, out var group))
            (group.Count, group.Last) = (group.Count + 1, example);
        else
            _groups[key] = new Group(example);
        _latest.Enqueue((station, example));
        if (_latest.Count > MostLatest)
            _latest.Dequeue();
    }

    internal void Add(WireRecord record, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return;
        var text = record is FrameRecord frame ? frame.Frame.Text : null;
        if (text?.Length > FindingExample.MostText)
            text = text[..FindingExample.MostText] + "…";
        foreach (var finding in findings)
            Add(record.StationIdentity, new FindingExample(record.Timestamp, record.Number, text, finding));
    }

    private sealed class Group(FindingExample example)
    {
        internal long Count { get; set; } = 1;

        internal FindingExample First { get; } = example;

        internal FindingExample Last { get; set; } = example;
    }
}
