namespace TestHarness.Ocpp.Traffic;

/// <summary>What was seen of a station.</summary>
/// <param name="Identity">Its identity.</param>
/// <param name="Version">The version that was negotiated last; null when none was.</param>
/// <param name="ConnectedSince">Since when it is connected; null while it is not.</param>
/// <param name="LastSeen">When something of it was seen last.</param>
/// <param name="Connections">How often it connected.</param>
/// <param name="Frames">Frames on its connections, of both sides.</param>
/// <param name="Violations">Violations on its connections, of both sides.</param>
/// <param name="Warnings">Warnings on its connections, of both sides.</param>
public sealed record StationState(
    string Identity, OcppVersion? Version, DateTimeOffset? ConnectedSince, DateTimeOffset LastSeen, long Connections, long Frames, long Violations, long Warnings);
