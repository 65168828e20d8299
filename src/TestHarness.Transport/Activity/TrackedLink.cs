namespace TestHarness.Transport.Activity;

/// <summary>One end of a TCP connection, as a tracker counts it. Nothing is counted any more once it is closed.</summary>
internal sealed class TrackedLink
{
    private readonly string _name;
    private readonly LinkEnd _end;
    private int _closed;

    private TrackedLink(WorkTracker tracker, LinkEnd end, int clientPort, int serverPort)
    {
        Tracker = tracker;
        _end = end;
        _name = WorkTracker.LinkName(clientPort, serverPort);
        tracker.LinkOpened(_name, end);
    }

    public WorkTracker Tracker { get; }

    /// <summary>The end that accepted.</summary>
    public static TrackedLink Accepted(WorkTracker tracker, int clientPort, int serverPort) => new(tracker, LinkEnd.Server, clientPort, serverPort);

    /// <summary>The end that connected.</summary>
    /// <param name="tracker">The tracker.</param>
    /// <param name="clientPort">The client's port.</param>
    /// <param name="serverPort">The server's port.</param>
    /// <param name="closuresBefore"><see cref="WorkTracker.ListenerClosures"/> from before it connected.</param>
    public static TrackedLink Connected(WorkTracker tracker, int clientPort, int serverPort, int closuresBefore)
    {
        var link = new TrackedLink(tracker, LinkEnd.Client, clientPort, serverPort);
        if (tracker.ListenerClosures(serverPort) != closuresBefore)
            tracker.LinkMissed(link._name);
        return link;
    }

    public void MessageSent()
    {
        if (Volatile.Read(ref _closed) == 0)
            Tracker.MessageSent(_name);
    }

    public void MessageReceived()
    {
        if (Volatile.Read(ref _closed) == 0)
            Tracker.MessageReceived(_name);
    }

    public void Ending()
    {
        if (Volatile.Read(ref _closed) == 0)
            Tracker.LinkEnding(_name);
    }

    public void Closed()
    {
        if (Interlocked.Exchange(ref _closed, 1) == 0)
            Tracker.LinkClosed(_name, _end);
    }
}
