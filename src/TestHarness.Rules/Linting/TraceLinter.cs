using System.Threading.Channels;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Traces;

namespace TestHarness.Rules.Linting;

/// <summary>
/// The three layers of validation over a recorded trace, streaming: one task cuts the trace into blocks, several parse them and check payloads, and one judges the
/// records in their order. A fixed number of blocks goes round, so that memory does not depend on the trace, and findings do not depend on how many tasks there are.
/// </summary>
/// <param name="inspector">The layers; for one trace only.</param>
/// <param name="rules">The inspector's rules.</param>
/// <param name="assumed">The version of frames that do not say theirs; null when it is not known.</param>
/// <param name="isWanted">Whether a finding of a station counts; null when all do.</param>
public sealed class TraceLinter(WireInspector inspector, RuleSet rules, OcppVersion? assumed = null, Func<string?, Finding, bool>? isWanted = null)
{
    private static readonly int Checkers = Environment.ProcessorCount;
    private static readonly int Blocks = (2 * Checkers) + 2;

    /// <summary>Judges a trace.</summary>
    /// <param name="trace">The trace; not closed.</param>
    /// <param name="sink">Takes what is found.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="NotATraceException">None of the first lines is a record of a trace.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public async Task<LintTotals> LintAsync(Stream trace, ILintSink sink, CancellationToken cancellation = default)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        // The number of blocks is what bounds these.
        var free = Channel.CreateUnbounded<LintBlock>();
        var toCheck = Channel.CreateUnbounded<LintBlock>();
        var inOrder = Channel.CreateUnbounded<LintBlock>();
        for (var i = 0; i < Blocks; i++)
            free.Writer.TryWrite(new LintBlock());

        var judge = new LintJudge(inspector, rules, sink, isWanted);
        Task[] tasks =
        [
            // A read from a pipe cannot be cancelled: nobody waits for it then.
            GuardAsync(Task.Run(() => ReadAsync(new TraceBlockReader(trace), free.Reader, toCheck.Writer, inOrder.Writer, ending.Token), ending.Token).WaitAsync(ending.Token)),
            .. Enumerable.Range(0, Checkers).Select(_ => GuardAsync(Task.Run(() => CheckAsync(toCheck.Reader, ending.Token), ending.Token))),
            GuardAsync(Task.Run(() => JudgeAsync(judge, inOrder.Reader, free.Writer, ending.Token), ending.Token)),
        ];
        await Task.WhenAll(tasks).ConfigureAwait(false);
        return judge.Totals;

        // Whatever stops one stops all.
        async Task GuardAsync(Task stage)
        {
            try
            {
                await stage.ConfigureAwait(false);
            }
            catch
            {
                await ending.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }
    }

    private static async Task ReadAsync(
        TraceBlockReader reader, ChannelReader<LintBlock> free, ChannelWriter<LintBlock> toCheck, ChannelWriter<LintBlock> inOrder, CancellationToken cancellation)
    {
        while (true)
        {
            var block = await free.ReadAsync(cancellation).ConfigureAwait(false);
            block.Reset();
            if (!reader.Read(block.Trace))
                break;
            inOrder.TryWrite(block);
            toCheck.TryWrite(block);
        }

        toCheck.Complete();
        inOrder.Complete();
    }

    private async Task CheckAsync(ChannelReader<LintBlock> blocks, CancellationToken cancellation)
    {
        await foreach (var block in blocks.ReadAllAsync(cancellation).ConfigureAwait(false))
            block.Check(inspector, assumed);
    }

    private static async Task JudgeAsync(LintJudge judge, ChannelReader<LintBlock> blocks, ChannelWriter<LintBlock> free, CancellationToken cancellation)
    {
        await foreach (var block in blocks.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            await block.Checked.WaitAsync(cancellation).ConfigureAwait(false);
            judge.Look(block);
            free.TryWrite(block);
        }

        judge.Conclude();
    }
}
