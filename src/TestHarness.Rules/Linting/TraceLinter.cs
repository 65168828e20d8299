using System.Threading.Channels;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Rules.Linting;

/// <summary>
/// The three layers of validation over a recorded trace, streaming: one task cuts the trace into blocks, several parse them and check payloads, one judges the framing of the records in their order, several
/// judge by the rules, each the records of its stations, and one tells. A fixed number of blocks goes round, so that memory does not depend on the trace, and findings do not depend on how many tasks there are.
/// </summary>
/// <param name="rules">The third layer.</param>
/// <param name="framing">What framing cannot read off the line.</param>
/// <param name="schemas">The second layer; null for the built-in schemas.</param>
/// <param name="assumed">The version of frames that do not say theirs; null when it is not known.</param>
/// <param name="isWanted">Whether a finding of a station counts; null when all do.</param>
public sealed class TraceLinter(RuleSet rules, FramingOptions framing, SchemaSet? schemas = null, OcppVersion? assumed = null, Func<string?, Finding, bool>? isWanted = null)
{
    // As many on every machine, for which stations are forgotten when there are too many depends on it.
    private const int Parts = 4;

    private static readonly int Checkers = Environment.ProcessorCount;
    private static readonly int Blocks = (2 * Checkers) + 4;

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

        var inspector = new WireInspector(RuleSet.None, framing, schemas);
        LintPart[] parts = [.. rules.Split(Parts).Select(static (part, number) => new LintPart(part, number))];
        Channel<LintBlock>[] toJudge = [.. parts.Select(static _ => Channel.CreateUnbounded<LintBlock>())];
        var toTell = Channel.CreateUnbounded<LintBlock>();
        var teller = new LintTeller([.. parts.Select(static part => part.Rules)], sink, isWanted);
        Task[] tasks =
        [
            // A read from a pipe cannot be cancelled: nobody waits for it then.
            GuardAsync(Task.Run(() => ReadAsync(new TraceBlockReader(trace), free.Reader, toCheck.Writer, inOrder.Writer, ending.Token), ending.Token).WaitAsync(ending.Token)),
            .. Enumerable.Range(0, Checkers).Select(_ => GuardAsync(Task.Run(() => CheckAsync(inspector, toCheck.Reader, ending.Token), ending.Token))),
            GuardAsync(Task.Run(() => FrameAsync(new LintFraming(inspector, Parts), inOrder.Reader, [.. toJudge.Select(static part => part.Writer), toTell.Writer], ending.Token), ending.Token)),
            .. parts.Select((part, number) => GuardAsync(Task.Run(() => JudgeAsync(part, toJudge[number].Reader, ending.Token), ending.Token))),
            GuardAsync(Task.Run(() => TellAsync(teller, toTell.Reader, free.Writer, ending.Token), ending.Token)),
        ];
        await Task.WhenAll(tasks).ConfigureAwait(false);
        return teller.Totals;

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
            block.Reset(Parts);
            if (!reader.Read(block.Trace))
                break;
            inOrder.TryWrite(block);
            toCheck.TryWrite(block);
        }

        toCheck.Complete();
        inOrder.Complete();
    }

    private async Task CheckAsync(WireInspector inspector, ChannelReader<LintBlock> blocks, CancellationToken cancellation)
    {
        await foreach (var block in blocks.ReadAllAsync(cancellation).ConfigureAwait(false))
            block.Check(inspector, assumed);
    }

    private static async Task FrameAsync(LintFraming framing, ChannelReader<LintBlock> blocks, ChannelWriter<LintBlock>[] next, CancellationToken cancellation)
    {
        await foreach (var block in blocks.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            await block.Checked.WaitAsync(cancellation).ConfigureAwait(false);
            framing.Look(block);
            foreach (var writer in next)
                writer.TryWrite(block);
        }

        foreach (var writer in next)
            writer.Complete();
    }

    private static async Task JudgeAsync(LintPart part, ChannelReader<LintBlock> blocks, CancellationToken cancellation)
    {
        await foreach (var block in blocks.ReadAllAsync(cancellation).ConfigureAwait(false))
            part.Look(block);
    }

    private static async Task TellAsync(LintTeller teller, ChannelReader<LintBlock> blocks, ChannelWriter<LintBlock> free, CancellationToken cancellation)
    {
        await foreach (var block in blocks.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            await block.Judged.WaitAsync(cancellation).ConfigureAwait(false);
            teller.Look(block);
            free.TryWrite(block);
        }

        teller.Conclude();
    }
}
