using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules;

/// <summary>Which rules of a set are to see which record: of a connection all of them, of a frame those that know its version.</summary>
internal sealed class RulePlaces
{
    private readonly int[] _all;
    private readonly int[][] _byVersion;

    internal RulePlaces(IReadOnlyList<RuleCard> cards)
    {
        _all = [.. Enumerable.Range(0, cards.Count)];
        _byVersion = [.. OcppVersions.All.Order().Select(version => _all.Where(i => cards[i].Knows(version)).ToArray())];
    }

    /// <summary>The places of the rules that are to see it, in the order of the set.</summary>
    internal ReadOnlySpan<int> Of(Observation seen) => seen switch
    {
        { Record: ConnectionRecord } => _all,
        { Frame: not null, Version: { } version } => _byVersion[(int)version],
        _ => default,
    };
}
