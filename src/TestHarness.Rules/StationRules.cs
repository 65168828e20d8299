using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules;

/// <summary>The rules of one station. One that throws is let go.</summary>
/// <param name="identity">Which station.</param>
/// <param name="rules">Its rules; null in the place of one that was let go.</param>
/// <param name="places">Where those stand that a frame of a version concerns.</param>
internal sealed class StationRules(string? identity, WireRule?[] rules, RulePlaces places)
{
    private long _lastRecord;
    private readonly StationMemory _memory = new();
    private bool _isConnected;

    internal void Look(Observation seen, ref List<RuleFailure>? failed)
    {
        _lastRecord = Math.Max(_lastRecord, seen.Record.Number);
        _isConnected = seen.Record is not ConnectionRecord { Kind: ConnectionEventKind.Disconnected };
        seen.Remember(_memory);
        foreach (var i in places.Of(seen))
        {
            try
            {
                rules[i]?.Look(seen);
            }
            catch (Exception error)
            {
                LetGo(i, error, ref failed);
            }
        }

        _memory.Learn(seen);
    }

    internal StationConclusion Conclude(ref List<RuleFailure>? failed)
    {
        var sink = new Sink();
        for (var i = 0; i < rules.Length; i++)
        {
            try
            {
                rules[i]?.Conclude(sink);
            }
            catch (Exception error)
            {
                LetGo(i, error, ref failed);
            }
        }

        return new StationConclusion(identity, _lastRecord, _isConnected, sink.Findings);
    }

    private void LetGo(int index, Exception error, ref List<RuleFailure>? failed)
    {
        (failed ??= []).Add(new RuleFailure(rules[index]!.Card.Name, identity, error));
        rules[index] = null;
    }

    private sealed class Sink : IFindingSink
    {
        internal List<Finding> Findings { get; } = [];

        public void Report(Finding finding) => Findings.Add(finding);
    }
}
