namespace TestHarness.Transport.Activity;

/// <summary>
/// Runs asynchronous code that stays counted until whoever awaits it has been told. A <c>using</c> around the body would end too early: before the
/// task completes, and with it before the continuation is posted to the caller's <see cref="SerialContext"/>, where it counts by itself.
/// </summary>
internal static class Counted
{
    public static Task<T> RunAsync<T>(WorkTracker tracker, Func<Task<T>> work)
    {
        if (ReferenceEquals(tracker, WorkTracker.None))
            return work();

        // Continuations must be posted before the work ends, hence synchronously.
        var outcome = new TaskCompletionSource<T>();
        _ = CompleteAsync(tracker.Begin(), work, outcome);
        return outcome.Task;
    }

    public static Task RunAsync(WorkTracker tracker, Func<Task> work) => RunAsync(tracker, async () =>
    {
        await work().ConfigureAwait(false);
        return true;
    });

    private static async Task CompleteAsync<T>(IDisposable counted, Func<Task<T>> work, TaskCompletionSource<T> outcome)
    {
        try
        {
            outcome.SetResult(await work().ConfigureAwait(false));
        }
        catch (OperationCanceledException error)
        {
            outcome.SetCanceled(error.CancellationToken);
        }
        catch (Exception error)
        {
            outcome.SetException(error);
        }
        finally
        {
            counted.Dispose();
        }
    }
}
