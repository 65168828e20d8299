using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules;

/// <summary>The rules of one station. One that throws is let go.</summary>
internal sealed class StationRules(string? identity, List<IWireRule> rules)
{
    /// <summary>Number of the last record seen.</summary>
    internal long LastRecord { get; set; }

    internal void Look(Observation seen, ref List<RuleFailure>? failed)
    {
        for (var i = rules.Count - 1; i >= 0; i--)
        {
            try
            {
                rules[i].Look(seen);
            }
            catch (Exception error)
            {
                LetGo(i, error, ref failed);
            }
        }
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

        return new StationConclusion(identity, LastRecord, sink.Findings);
    }

    private void LetGo(int index, Exception error, ref List<RuleFailure>? failed)
    {
        (failed ??= []).Add(new RuleFailure(rules[index].Id, identity, error));
        rules.RemoveAt(index);
    }

    private sealed class Sink : IFindingSink
    {
        internal List<Finding> Findings { get; } = [];

        public void Report(Finding finding) => Findings.Add(finding);
    }
}
