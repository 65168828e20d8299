using TestHarness.Ocpp.Findings;

namespace TestHarness.Ocpp.Wire;

/// <summary>
/// The wire: every frame and connection event between SUT and peer, in the order seen. Append only, safe for many threads;
/// readers see a record only after its number is final.
/// </summary>
public sealed class WireLog
{
    private readonly Lock _gate = new();
    private readonly List<WireRecord> _records = [];
    private readonly List<Action<WireRecord>> _observers = [];
    private readonly int? _keep;
    private long _forgotten;

    /// <summary>An empty wire.</summary>
    /// <param name="keep">How many of the last records to keep at least, and less than twice as many: for a wire that never ends. Null keeps all of them.</param>
    public WireLog(int? keep = null) => _keep = keep;

    /// <summary>Number of records so far, which is also the last record's number.</summary>
    public long Count
    {
        get
        {
            lock (_gate)
                return _forgotten + _records.Count;
        }
    }

    /// <summary>Appends a record, numbers it and its findings, and tells the observers before it returns.</summary>
    /// <returns>The record as it stands on the wire.</returns>
    public WireRecord Append(WireRecord record)
    {
        lock (_gate)
        {
            var numbered = Number(record, _forgotten + _records.Count + 1);
            _records.Add(numbered);
            Forget();
            foreach (var observer in _observers)
                observer(numbered);
            return numbered;
        }
    }

    /// <summary>The records with a number above <paramref name="after"/> that are kept, oldest first.</summary>
    public IReadOnlyList<WireRecord> Since(long after)
    {
        lock (_gate)
        {
            var first = (int)Math.Max(after - _forgotten, 0);
            return _records.GetRange(first, _records.Count - first);
        }
    }

    /// <summary>Every record so far that is kept.</summary>
    public IReadOnlyList<WireRecord> Snapshot() => Since(0);

    /// <summary>
    /// Calls <paramref name="observer"/> for every later record, in order, under the wire's lock: it must be quick and must not append.
    /// </summary>
    /// <returns>Ends the subscription when disposed.</returns>
    public IDisposable Observe(Action<WireRecord> observer)
    {
        lock (_gate)
            _observers.Add(observer);
        return new Subscription(this, observer);
    }

    // Half of them at once, so that an append costs the same on average however many are kept.
    private void Forget()
    {
        if (_keep is not { } keep || _records.Count < Math.Max(2 * keep, 1))
            return;
        var oldest = _records.Count - keep;
        _records.RemoveRange(0, oldest);
        _forgotten += oldest;
    }

    private static WireRecord Number(WireRecord record, long number) => record switch
    {
        FrameRecord { Findings.Count: > 0 } frame => frame with { Number = number, Findings = Number(frame.Findings, number) },
        ConnectionRecord { Findings.Count: > 0 } connection => connection with { Number = number, Findings = Number(connection.Findings, number) },
        _ => record with { Number = number },
    };

    private static Finding[] Number(IReadOnlyList<Finding> findings, long number) =>
        [.. findings.Select(finding => finding.RecordNumber is null ? finding with { RecordNumber = number } : finding)];

    private sealed class Subscription(WireLog log, Action<WireRecord> observer) : IDisposable
    {
        public void Dispose()
        {
            lock (log._gate)
                log._observers.Remove(observer);
        }
    }
}
