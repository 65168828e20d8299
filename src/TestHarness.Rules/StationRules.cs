using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules;

/// <summary>The rules of one station. One that throws is let go.</summary>
internal sealed class StationRules(string? identity, List<WireRule> rules)
{
    private long _lastRecord;
    private readonly StationMemory _memory = new();
    private bool _isConnected;

    internal void Look(Observation seen, ref List<RuleFailure>? failed)
    {
        _lastRecord = Math.Max(_lastRecord, seen.Record.Number);
        _isConnected = seen.Record is not ConnectionRecord { Kind: ConnectionEventKind.Disconnected };
        seen.Remember(_memory);
        for (var i = rules.Count - 1; i >= 0; i--)
        {
            try
            {
                if (Concerns(rules[i].Card, seen))
                    rules[i].Look(seen);
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
        for (var i = rules.Count - 1; i >= 0; i--)
        {
            try
            {
                rules[i].Conclude(sink);
            }
            catch (Exception error)
            {
                LetGo(i, error, ref failed);
            }
        }

        return new StationConclusion(identity, _lastRecord, _isConnected, sink.Findings);
    }

    private static bool Concerns(RuleCard card, Observation seen) =>
        seen.Record is ConnectionRecord || (seen.Version is { } version && seen.Frame is not null && card.Knows(version));

    private void LetGo(int index, Exception error, ref List<RuleFailure>? failed)
    {
        (failed ??= []).Add(new RuleFailure(rules[index].Card.Name, identity, error));
        rules.RemoveAt(index);
    }

    private sealed class Sink : IFindingSink
    {
        internal List<Finding> Findings { get; } = [];

        public void Report(Finding finding) => Findings.Add(finding);
    }
}
