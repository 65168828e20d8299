using TestHarness.Ocpp;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Linting;

/// <summary>A block of a trace on its way through the linter.</summary>
internal sealed class LintBlock
{
    private readonly List<LintItem> _items = [];
    private TaskCompletionSource _checked = new();
    private TaskCompletionSource _judged = new();
    private int _count;
    private int _parts;

    internal TraceBlock Trace { get; } = new();

    /// <summary>The block's lines.</summary>
    internal IEnumerable<LintItem> Items => _items.Take(_count);

    /// <summary>Completes when the block was checked.</summary>
    internal Task Checked => _checked.Task;

    /// <summary>Completes when every part of the rules has seen it.</summary>
    internal Task Judged => _judged.Task;

    /// <param name="parts">How many parts of the rules are to see it.</param>
    internal void Reset(int parts)
    {
        _count = 0;
        _parts = parts;
        _checked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _judged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Does all that needs no knowledge of the blocks before.</summary>
    internal void Check(WireInspector inspector, OcppVersion? assumed)
    {
        try
        {
            Trace.Parse(numberByLine: true, assumed);
            foreach (var entry in Trace.Entries)
                Next().Set(entry, entry is TraceEntry.Wire { Record: FrameRecord frame } ? inspector.CheckPayload(frame) : null);
            _checked.SetResult();
        }
        catch (Exception error)
        {
            _checked.SetException(error);
        }
    }

    /// <summary>Notes that a part of the rules has seen it.</summary>
    internal void PartDone()
    {
        if (Interlocked.Decrement(ref _parts) == 0)
            _judged.SetResult();
    }

    private LintItem Next()
    {
        if (_count == _items.Count)
            _items.Add(new LintItem());
        return _items[_count++];
    }
}
