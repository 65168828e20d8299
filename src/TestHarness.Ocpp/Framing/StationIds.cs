namespace TestHarness.Ocpp.Framing;

/// <summary>The message ids used by both sides of one station identity; shared by all connections of that identity. Not safe for concurrent use.</summary>
public sealed class StationIds
{
    private readonly MessageIdMemory _station;
    private readonly MessageIdMemory _csms;

    /// <summary>Empty memories.</summary>
    /// <param name="capacity">How many ids to remember for each side.</param>
    public StationIds(int capacity = MessageIdMemory.DefaultCapacity)
    {
        _station = new MessageIdMemory(capacity);
        _csms = new MessageIdMemory(capacity);
    }

    /// <summary>The ids that <paramref name="sender"/> used.</summary>
    public MessageIdMemory Of(Party sender) => sender == Party.Station ? _station : _csms;
}
