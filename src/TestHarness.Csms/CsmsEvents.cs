using TestHarness.Transport.Activity;

namespace TestHarness.Csms;

/// <summary>Lets a flow wait for what a station does next. Used in the serial context only.</summary>
internal sealed class CsmsEvents(TimeProvider time, SerialContext context)
{
    private readonly List<(string Identity, Action<object> See)> _watchers = [];

    /// <summary>Tells what a station did: the record of its request, a <see cref="Stations.StationConnection"/> that began, or an outcome.</summary>
    public void Publish(string identity, object happening)
    {
        foreach (var watcher in _watchers.Where(watcher => watcher.Identity == identity).ToList())
            watcher.See(happening);
    }

    /// <summary>Waits for the next happening that fits. Ask before sending what sets it off.</summary>
    /// <exception cref="FollowUpTimeoutException">It did not come in time.</exception>
    public async Task<T> NextAsync<T>(string identity, TimeSpan timeout, Func<T, bool>? fits = null)
        where T : class
    {
        using var collection = Collect<T>(identity, happening => fits?.Invoke(happening) ?? true, _ => true);
        return (await collection.AllAsync(timeout))[0];
    }

    /// <summary>Collects happenings that fit, until the last of them. Ask before sending what sets them off.</summary>
    public Collection<T> Collect<T>(string identity, Func<T, bool> fits, Func<T, bool> isLast)
        where T : class => new(this, identity, fits, isLast);

    /// <summary>Happenings that come together, such as the parts of a report.</summary>
    internal sealed class Collection<T> : IDisposable
        where T : class
    {
        private readonly CsmsEvents _owner;
        private readonly (string Identity, Action<object> See) _watcher;
        private readonly Func<T, bool> _fits;
        private readonly Func<T, bool> _isLast;
        private readonly List<T> _seen = [];

        // Completed and awaited in the same serial context: continuations must post at once.
        private readonly TaskCompletionSource<bool> _complete = new();

        public Collection(CsmsEvents owner, string identity, Func<T, bool> fits, Func<T, bool> isLast)
        {
            _owner = owner;
            _fits = fits;
            _isLast = isLast;
            _watcher = (identity, See);
            owner._watchers.Add(_watcher);
        }

        /// <summary>Waits until the last one was seen.</summary>
        /// <exception cref="FollowUpTimeoutException">It did not come in time.</exception>
        public async Task<IReadOnlyList<T>> AllAsync(TimeSpan timeout)
        {
            using var timer = _owner.Time.CreateTimer(
                _ => _owner.Context.Post(_ => _complete.TrySetResult(false), null), null, timeout, Timeout.InfiniteTimeSpan);
            return await _complete.Task ? _seen : throw new FollowUpTimeoutException(_watcher.Identity, typeof(T).Name);
        }

        public void Dispose() => _owner._watchers.Remove(_watcher);

        private void See(object happening)
        {
            if (happening is not T wanted || !_fits(wanted))
                return;
            _seen.Add(wanted);
            if (_isLast(wanted))
                _complete.TrySetResult(true);
        }
    }

    private TimeProvider Time { get; } = time;

    private SerialContext Context { get; } = context;
}
