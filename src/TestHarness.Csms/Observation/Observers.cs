namespace TestHarness.Csms.Observation;

/// <summary>The observers of a CSMS.</summary>
internal sealed class Observers
{
    private readonly Lock _gate = new();
    private ICsmsObserver[] _all = [];

    public IDisposable Add(ICsmsObserver observer)
    {
        lock (_gate)
            _all = [.. _all, observer];
        return new Subscription(this, observer);
    }

    public void Observe(CsmsObservation observation)
    {
        foreach (var observer in Volatile.Read(ref _all))
            observer.Observe(observation);
    }

    private sealed class Subscription(Observers owner, ICsmsObserver observer) : IDisposable
    {
        public void Dispose()
        {
            lock (owner._gate)
                owner._all = [.. owner._all.Where(other => !ReferenceEquals(other, observer))];
        }
    }
}
