using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;
using TestHarness.Transport.Activity;

namespace TestHarness.Conformance.Clocks;

/// <summary>The clock of a bench with a real product: time passes by itself, and a wait ends as soon as the wire shows what is awaited.</summary>
/// <param name="wire">The wire.</param>
/// <param name="ownStation">What is under way in the harness's own station and up to the proxy; null where the station is the product, of which nobody knows it.</param>
public sealed class RealClock(WireLog wire, WorkTracker? ownStation = null) : BenchClock
{
    private static readonly TimeSpan RestLimit = TimeSpan.FromSeconds(10);

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
    public override async Task SettleAsync(CancellationToken cancellation)
    {
        if (ownStation is null)
            return;
        var deadline = Now + RestLimit;
        try
        {
            do
                await ownStation.WhenIdleAsync().WaitAsync(RestLimit, cancellation);
            while (WaitsForAnswer() && await UntilAsync(() => !WaitsForAnswer(), deadline - Now, cancellation));
        }
        catch (TimeoutException)
        {
            // A product that keeps the station busy: the step judges what it finds.
        }
    }

    // The station has sent a request that the product has not answered yet.
    private bool WaitsForAnswer()
    {
        var frames = wire.Snapshot().Reverse().TakeWhile(record => record is not ConnectionRecord { Kind: ConnectionEventKind.Disconnected }).OfType<FrameRecord>().ToList();
        var call = frames.Find(frame => frame is { Sender: Party.Station, Frame.Type: MessageType.Call });
        return call is not null && !frames.Exists(frame => frame.AnswersRecord == call.Number);
    }
}
