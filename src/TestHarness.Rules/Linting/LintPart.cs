using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Linting;

/// <summary>The rules over the records of some of a trace's stations, in their order.</summary>
internal sealed class LintPart
{
    private readonly int _number;
    private readonly List<StationConclusion> _forgotten = [];

    internal LintPart(RuleSet rules, int number)
    {
        Rules = rules;
        _number = number;
        rules.StationForgotten += _forgotten.Add;
    }

    /// <summary>Its rules.</summary>
    internal RuleSet Rules { get; }

    internal void Look(LintBlock block)
    {
        foreach (var item in block.Items)
        {
            if (item.Record is { } record)
                Look(item, record);
        }

        block.PartDone();
    }

    private void Look(LintItem item, WireRecord record)
    {
        if (record is ConnectionRecord { Missing: not null })
        {
            Rules.Forget();
        }
        else if (item.Part == _number)
        {
            item.Found = Rules.Look(record);
            if (_forgotten.Count == 0)
                return;
            item.Forgotten = [.. _forgotten];
            _forgotten.Clear();
        }
        else if (record is ConnectionRecord connection)
        {
            // Whose it is may show later.
            Rules.Begin(connection);
        }
    }
}
