namespace TestHarness.Transport.Activity;

/// <summary>
/// Knows whether anything is still under way among the systems of one process, so that a virtual clock only moves when nothing is:
/// code that runs, messages in flight between two sockets, and connections that are being set up or torn down.
/// Both ends of every connection that is counted must be counted by the same tracker. Real runs use <see cref="None"/>, which counts nothing.
/// </summary>
/// <remarks>
/// A connection is at rest while both its ends are open and no message is in flight. It is never at rest before the second end has opened it,
/// nor from the moment that one end starts to end it (<see cref="LinkEnding"/>) until both have told that they are done with it.
/// </remarks>
public sealed class WorkTracker
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Link> _links = [];
    private readonly Dictionary<int, int> _closures = [];
    private readonly bool _enabled;
    private long _running;
    private int _busyLinks;
    private TaskCompletionSource? _idle;

    /// <summary>A tracker for the systems of one bench.</summary>
    public WorkTracker()
        : this(enabled: true)
    {
    }

    private WorkTracker(bool enabled) => _enabled = enabled;

    /// <summary>A tracker that counts nothing and is always idle.</summary>
    public static WorkTracker None { get; } = new(enabled: false);

    /// <summary>Whether nothing is under way.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
                return _running == 0 && _busyLinks == 0;
        }
    }

    /// <summary>Completes when nothing is under way; at once when that is so now.</summary>
    public Task WhenIdleAsync()
    {
        lock (_gate)
        {
            if (IsIdle)
                return Task.CompletedTask;
            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task;
        }
    }

    /// <summary>What is under way, for the message of a bench that never comes to rest.</summary>
    public string Describe()
    {
        lock (_gate)
        {
            var links = _links.Where(link => !link.Value.IsQuiet).Select(link => $"{link.Key} {link.Value}");
            return $"{_running} piece(s) of work running; links: {string.Join("; ", links)}";
        }
    }

    /// <summary>Marks a piece of work that lasts until the result is disposed.</summary>
    public IDisposable Begin()
    {
        if (!_enabled)
            return Work.Nothing;
        lock (_gate)
            _running++;
        return new Work(this);
    }

    /// <summary>One end of a TCP connection is open. Both ends name the link alike: client port, then server port.</summary>
    public void LinkOpened(string link, LinkEnd end) => Change(link, l => l.Open(end), create: true);

    /// <summary>A message was given to the link; called before the bytes are written.</summary>
    public void MessageSent(string link) => Change(link, static l => l.InFlight++);

    /// <summary>A message was taken from the link and what it set off is counted.</summary>
    public void MessageReceived(string link) => Change(link, static l => l.InFlight--);

    /// <summary>One end starts to end the connection, or sees that it ended: called before a close frame is written or the connection dropped.</summary>
    public void LinkEnding(string link) => Change(link, static l => l.Ending = true);

    /// <summary>One end is done with the link, and all that its end set off is counted; the link is forgotten when both are.</summary>
    public void LinkClosed(string link, LinkEnd end) => Change(link, l => l.Close(end));

    /// <summary>A server stopped listening, and all that it accepted is closed: connections that only their clients know will never be accepted.</summary>
    public void ListenerClosed(int port)
    {
        if (!_enabled)
            return;
        lock (_gate)
        {
            _closures[port] = ListenerClosures(port) + 1;
            var suffix = LinkName(null, port);
            foreach (var link in _links.Keys.Where(link => link.EndsWith(suffix, StringComparison.Ordinal)).ToList())
                LinkMissed(link);
        }
    }

    /// <summary>How often a server stopped listening on this port: a client compares it before and after it connects.</summary>
    internal int ListenerClosures(int port)
    {
        lock (_gate)
            return _closures.GetValueOrDefault(port);
    }

    /// <summary>The server that the client connected to is gone; unless another one accepted it, its end will never be opened.</summary>
    internal void LinkMissed(string link) => Change(link, static l => l.Miss());

    /// <summary>The name of a link.</summary>
    internal static string LinkName(int? clientPort, int serverPort) => $"{clientPort}>{serverPort}";

    private void Change(string name, Action<Link> change, bool create = false)
    {
        if (!_enabled)
            return;
        lock (_gate)
        {
            if (!_links.TryGetValue(name, out var link))
            {
                if (!create)
                    return;
                _links[name] = link = new Link();
                _busyLinks++;
            }

            var wasQuiet = link.IsQuiet;
            change(link);
            if (link.IsOver)
                _links.Remove(name);
            _busyLinks += (wasQuiet ? 0 : -1) + (link.IsQuiet || link.IsOver ? 0 : 1);
            Settle();
        }
    }

    private void End()
    {
        lock (_gate)
        {
            _running--;
            Settle();
        }
    }

    private void Settle()
    {
        if (_idle is null || !IsIdle)
            return;
        var idle = _idle;
        _idle = null;
        idle.SetResult();
    }

    private sealed class Link
    {
        private readonly bool[] _opened = new bool[2];
        private readonly bool[] _closed = new bool[2];

        public int InFlight { get; set; }

        public bool Ending { get; set; }

        public bool IsQuiet => _opened[0] && _opened[1] && !Ending && InFlight == 0;

        public bool IsOver => _closed[0] && _closed[1];

        public void Open(LinkEnd end)
        {
            _opened[(int)end] = true;
            _closed[(int)end] = false;
        }

        public void Miss()
        {
            if (!_opened[(int)LinkEnd.Server])
                Close(LinkEnd.Server);
        }

        public void Close(LinkEnd end)
        {
            Ending = true;
            _closed[(int)end] = true;
        }

        public override string ToString() =>
            $"(client {Describe(LinkEnd.Client)}, server {Describe(LinkEnd.Server)}, in flight {InFlight}{(Ending ? ", ending" : "")})";

        private string Describe(LinkEnd end) => _closed[(int)end] ? "closed" : _opened[(int)end] ? "open" : "not open yet";
    }

    private sealed class Work(WorkTracker? tracker) : IDisposable
    {
        internal static readonly Work Nothing = new(null);
        private WorkTracker? _tracker = tracker;

        public void Dispose() => Interlocked.Exchange(ref _tracker, null)?.End();
    }
}
