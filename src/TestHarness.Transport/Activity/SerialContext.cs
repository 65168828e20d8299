using System.Collections.Concurrent;

namespace TestHarness.Transport.Activity;

/// <summary>
/// Runs everything posted to it one at a time, in order, on the thread pool, and counts each piece of work from the moment it is posted.
/// A system whose whole logic runs in one such context needs no locks, and a virtual clock knows when it is at rest.
/// Two rules make that hold: inside the context nothing uses <c>ConfigureAwait(false)</c>, and a <see cref="TaskCompletionSource"/>
/// awaited there is made without <see cref="TaskCreationOptions.RunContinuationsAsynchronously"/>, so that its completion posts at once.
/// </summary>
public sealed class SerialContext(WorkTracker tracker) : SynchronizationContext
{
    private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State, IDisposable Work)> _queue = new();
    private int _scheduled;

    /// <summary>Called with what escapes a posted callback: a defect, never a peer's fault.</summary>
    public event Action<Exception>? Failed;

    /// <summary>Called in the context after each piece of work, for those who look at what it left behind.</summary>
    public event Action? Settled;

    /// <inheritdoc />
    public override void Post(SendOrPostCallback d, object? state)
    {
        Enqueue(d, state);
        Schedule();
    }

    /// <summary>Posts without waking a thread for it: <see cref="Schedule"/> must follow soon. For a poster that has something urgent to do first.</summary>
    public void Enqueue(SendOrPostCallback callback, object? state) => _queue.Enqueue((callback, state, tracker.Begin()));

    /// <summary>Lets a thread run what was enqueued.</summary>
    public void Schedule()
    {
        if (Interlocked.Exchange(ref _scheduled, 1) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(static context => context.Drain(), this, preferLocal: false);
    }

    /// <inheritdoc />
    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("Blocking on a serial context would deadlock; use RunAsync.");

    /// <inheritdoc />
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs asynchronous code in this context and returns its outcome to the caller's own context.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var outcome = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(
            async _ =>
            {
                try
                {
                    outcome.SetResult(await work());
                }
                catch (OperationCanceledException error)
                {
                    outcome.SetCanceled(error.CancellationToken);
                }
                catch (Exception error)
                {
                    outcome.SetException(error);
                }
            },
            null);
        return outcome.Task;
    }

    /// <summary>Runs asynchronous code in this context.</summary>
    public Task RunAsync(Func<Task> work) => RunAsync(async () =>
    {
        await work();
        return true;
    });

    /// <summary>Starts asynchronous code in this context; what escapes it is reported by <see cref="Failed"/>.</summary>
    public void Start(Func<Task> work) => Post(
        async _ =>
        {
            try
            {
                await work();
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Failed?.Invoke(error);
            }
            catch (OperationCanceledException)
            {
                // Whoever cancelled knows.
            }
        },
        null);

    private void Drain()
    {
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            do
            {
                while (_queue.TryDequeue(out var item))
                {
                    try
                    {
                        item.Callback(item.State);
                        Settled?.Invoke();
                    }
                    catch (Exception error)
                    {
                        Failed?.Invoke(error);
                    }
                    finally
                    {
                        item.Work.Dispose();
                    }
                }

                Volatile.Write(ref _scheduled, 0);
            }
            while (!_queue.IsEmpty && Interlocked.Exchange(ref _scheduled, 1) == 0);
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
    }
}
