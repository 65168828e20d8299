using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Linting;

/// <summary>A block of a trace on its way through the linter.</summary>
internal sealed class LintBlock
{
    private TaskCompletionSource _checked = new();

    internal TraceBlock Trace { get; } = new();

    /// <summary>The block's entries, each with what the schema layer says of a frame by itself.</summary>
    internal List<(TraceEntry Entry, IReadOnlyList<Finding>? Payload)> Items { get; } = [];

    /// <summary>Completes when the block was checked.</summary>
    internal Task Checked => _checked.Task;

    internal void Reset()
    {
        Items.Clear();
        _checked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Does all that needs no knowledge of the blocks before.</summary>
    internal void Check(WireInspector inspector, OcppVersion? assumed)
    {
        try
        {
            Trace.Parse(numberByLine: true, assumed);
            foreach (var entry in Trace.Entries)
                Items.Add((entry, entry is TraceEntry.Wire { Record: FrameRecord frame } ? inspector.CheckPayload(frame) : null));
            _checked.SetResult();
        }
        catch (Exception error)
        {
            _checked.SetException(error);
        }
    }
}
