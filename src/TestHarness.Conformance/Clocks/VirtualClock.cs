using TestHarness.Transport.Activity;

namespace TestHarness.Conformance.Clocks;

/// <summary>
/// The clock of an embedded bench: a discrete-event clock. It jumps to the next timer only when the tracker says that nothing is under way,
/// so a frame is never late because the machine is busy.
/// </summary>
public sealed class VirtualClock(WorkTracker tracker) : BenchClock
{
    private static readonly TimeSpan RestLimit = TimeSpan.FromSeconds(60);
    private readonly VirtualTime _time = new(Truncate(TimeProvider.System.GetUtcNow()), tracker);

    /// <inheritdoc />
    public override TimeProvider Time => _time;

    /// <inheritdoc />
    public override bool IsVirtual => true;

    /// <inheritdoc />
    public override async Task<bool> UntilAsync(Func<bool> condition, TimeSpan timeout, CancellationToken cancellation)
    {
        var deadline = _time.GetUtcNow() + timeout;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (condition())
                return true;
            if (!tracker.IsIdle)
            {
                await SettleAsync(cancellation);
                continue;
            }

            // Idle was asked after the condition: what made it idle may have appended.
            if (condition())
                return true;
            if (!_time.MoveToNextTimer(deadline))
                return condition();
        }
    }

    /// <inheritdoc />
    public override async Task SettleAsync(CancellationToken cancellation)
    {
        try
        {
            await tracker.WhenIdleAsync().WaitAsync(RestLimit, cancellation);
        }
        catch (TimeoutException)
        {
            throw new Judging.HarnessException($"The bench did not come to rest within {RestLimit.TotalSeconds} seconds of real time: {tracker.Describe()}.");
        }
    }

    private static DateTimeOffset Truncate(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
