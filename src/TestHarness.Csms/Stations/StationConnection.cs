using TestHarness.Ocpp;
using TestHarness.Transport.Rpc;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Csms.Stations;

/// <summary>An open connection of a station.</summary>
/// <param name="Session">The session.</param>
/// <param name="Listener">Where it came in.</param>
/// <param name="Request">How it came in.</param>
internal sealed record StationConnection(OcppSession Session, CsmsListener Listener, UpgradeRequest Request)
{
    public OcppVersion Version => Session.Version;
}
