using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules;

/// <summary>How connections began that have no identity yet; those that wait longest are let go when there are too many.</summary>
internal sealed class Beginnings
{
    private const int Most = 256;

    private readonly Recent<long, ConnectionRecord> _byConnection = new(Most);

    /// <summary>Learns from a record.</summary>
    /// <returns>Where a station asks for an upgrade, how its connection began; otherwise null.</returns>
    internal ConnectionRecord? Learn(WireRecord record)
    {
        if (record is not ConnectionRecord { Leg: Party.Station } connection)
            return null;
        switch (connection.Kind)
        {
            case ConnectionEventKind.TcpConnected or ConnectionEventKind.TlsEstablished:
                _byConnection.Set(connection.ConnectionId, connection);
                return null;
            case ConnectionEventKind.UpgradeRequested when _byConnection.TryGet(connection.ConnectionId, out var beginning):
                _byConnection.Remove(connection.ConnectionId);
                return beginning;
            case ConnectionEventKind.Disconnected:
                _byConnection.Remove(connection.ConnectionId);
                return null;
            default:
                return null;
        }
    }

    internal void Clear() => _byConnection.Clear();
}
