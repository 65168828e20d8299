using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Reporting.Results;

/// <summary>A connection event in a result.</summary>
public sealed record EventEntry : WireEntry
{
    /// <summary>What happened.</summary>
    public required ConnectionEventKind Event { get; init; }

    /// <summary>The leg it was seen on: the station's (station to proxy) or the CSMS's (proxy to CSMS).</summary>
    public required Party Leg { get; init; }

    /// <summary>The facts, as <see cref="ConnectionEventKind"/> names them.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>The entry of a connection event on the wire.</summary>
    public static EventEntry From(ConnectionRecord record) => new()
    {
        Number = record.Number,
        Time = record.Timestamp,
        Connection = record.ConnectionId,
        Identity = record.StationIdentity,
        Sender = record.Origin,
        Findings = record.Findings,
        Event = record.Kind,
        Leg = record.Leg,
        Facts = record.Facts,
    };
}
