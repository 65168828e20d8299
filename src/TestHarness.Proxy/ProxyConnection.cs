using TestHarness.Ocpp;

namespace TestHarness.Proxy;

/// <summary>A station's connection that goes through the proxy.</summary>
/// <param name="ConnectionId">Its number on the wire.</param>
/// <param name="StationIdentity">The station's identity.</param>
/// <param name="Version">The version negotiated; null when the subprotocol is none of OCPP's.</param>
public sealed record ProxyConnection(long ConnectionId, string StationIdentity, OcppVersion? Version);
