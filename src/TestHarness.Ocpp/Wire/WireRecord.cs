namespace TestHarness.Ocpp.Wire;

/// <summary>One entry of the wire: a frame or a connection event. Immutable once appended.</summary>
public abstract record WireRecord
{
    /// <summary>Position on the wire, from 1, without gaps; given by <see cref="WireLog.Append"/>.</summary>
    public long Number { get; init; }

    /// <summary>When the proxy saw it, by the bench's clock.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Which connection it belongs to: a number that the proxy gives to each TCP connection of a station, from 1.</summary>
    public required long ConnectionId { get; init; }

    /// <summary>The station's identity, from the path of its request; null while it is not known.</summary>
    public string? StationIdentity { get; init; }
}
