using TestHarness.Transport.Activity;

namespace TestHarness.Proxy.Faults;

/// <summary>
/// Sends the messages of one direction in order where some of them wait: a delayed message holds those behind it, one that was put behind the next follows it.
/// Waiting is not counted as work, so that a virtual clock can pass it; sending is.
/// </summary>
internal sealed class Outlet : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Parcel> _queue = [];
    private readonly List<Parcel> _behindNext = [];
    private readonly Func<Parcel, Task> _send;
    private readonly TimeProvider _time;
    private readonly WorkTracker _tracker;
    private readonly ITimer _timer;
    private bool _isSending;
    private bool _isClosed;

    internal Outlet(Func<Parcel, Task> send, TimeProvider time, WorkTracker tracker)
    {
        _send = send;
        _time = time;
        _tracker = tracker;
        _timer = time.CreateTimer(_ => Start(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <param name="Record">The frame that it came from.</param>
    /// <param name="Bytes">What to send.</param>
    /// <param name="IsBinary">Whether as a binary message.</param>
    /// <param name="Due">Not before this time.</param>
    /// <param name="IsLate">Whether it goes out later than it came, which is worth a note.</param>
    internal sealed record Parcel(RecordedFrame Record, ReadOnlyMemory<byte> Bytes, bool IsBinary, DateTimeOffset Due, bool IsLate);

    internal void Add(IReadOnlyList<Parcel> parcels, bool behindNext)
    {
        lock (_gate)
        {
            if (behindNext)
            {
                _behindNext.AddRange(parcels);
                return;
            }

            _queue.AddRange(parcels);
            if (parcels.Count > 0)
            {
                _queue.AddRange(_behindNext);
                _behindNext.Clear();
            }
        }

        Start();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
            _isClosed = true;
        _timer.Dispose();
    }

    private void Start()
    {
        IDisposable work;
        lock (_gate)
        {
            if (_isSending || _isClosed)
                return;
            _isSending = true;
            work = _tracker.Begin();
        }

        _ = SendAsync(work);
    }

    private async Task SendAsync(IDisposable work)
    {
        using (work)
        {
            while (Next() is { } parcel)
                await _send(parcel).ConfigureAwait(false);
        }
    }

    private Parcel? Next()
    {
        lock (_gate)
        {
            if (_queue.Count == 0 || _isClosed)
            {
                _isSending = false;
                return null;
            }

            var wait = _queue[0].Due - _time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                _isSending = false;
                _timer.Change(wait, Timeout.InfiniteTimeSpan);
                return null;
            }

            var parcel = _queue[0];
            _queue.RemoveAt(0);
            return parcel;
        }
    }
}
