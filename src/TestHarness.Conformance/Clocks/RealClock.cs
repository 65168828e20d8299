using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Clocks;

/// <summary>The clock of a bench with a real product: time passes by itself, and a wait ends as soon as the wire shows what is awaited.</summary>
public sealed class RealClock(WireLog wire) : BenchClock
{
    /// <inheritdoc />
    public override TimeProvider Time => TimeProvider.System;

    /// <inheritdoc />
    public override bool IsVirtual => false;

    /// <inheritdoc />
    public override async Task<bool> UntilAsync(Func<bool> condition, TimeSpan timeout, CancellationToken cancellation)
    {
        var deadline = Now + timeout;
        while (true)
        {
            var appended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using (wire.Observe(_ => appended.TrySetResult()))
            {
                if (condition())
                    return true;
                var left = deadline - Now;
                if (left <= TimeSpan.Zero)
                    return false;
                try
                {
                    await appended.Task.WaitAsync(left, cancellation);
                }
                catch (TimeoutException)
                {
                    return condition();
                }
            }
        }
    }

    /// <inheritdoc />
    public override Task SettleAsync(CancellationToken cancellation) => Task.CompletedTask;
}
