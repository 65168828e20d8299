using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Proxy.Faults;

/// <summary>A frame that arrived and has not been sent on yet.</summary>
/// <param name="StationIdentity">Whose connection it came on.</param>
/// <param name="ConnectionId">Which connection.</param>
/// <param name="Version">The version negotiated.</param>
/// <param name="Sender">Who sent it.</param>
/// <param name="Frame">The frame.</param>
/// <param name="Action">Its action, of an answer that of its CALL; null when unknown.</param>
/// <param name="Now">When it arrived.</param>
public sealed record FrameInFlight(string StationIdentity, long ConnectionId, OcppVersion? Version, Party Sender, Frame Frame, string? Action, DateTimeOffset Now);
