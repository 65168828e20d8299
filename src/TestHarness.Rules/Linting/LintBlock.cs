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
            Trace.Parse();
            foreach (var entry in Trace.Entries)
                Items.Add(entry is TraceEntry.Wire { Record: FrameRecord frame } ? Check(inspector, entry.Line, Numbered(frame, entry.Line, assumed)) : (entry, null));
            _checked.SetResult();
        }
        catch (Exception error)
        {
            _checked.SetException(error);
        }
    }

    private static (TraceEntry Entry, IReadOnlyList<Finding>? Payload) Check(WireInspector inspector, long line, FrameRecord frame) =>
        (new TraceEntry.Wire(line, frame), inspector.CheckPayload(frame));

    private static FrameRecord Numbered(FrameRecord frame, long line, OcppVersion? assumed) => frame with { Number = line, Version = frame.Version ?? assumed };
}
