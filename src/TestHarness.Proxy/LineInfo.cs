using TestHarness.Ocpp;

namespace TestHarness.Proxy;

/// <summary>What a record says of the connection it belongs to.</summary>
internal sealed record LineInfo(long ConnectionId, string? Identity = null, OcppVersion? Version = null);
