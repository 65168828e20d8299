namespace TestHarness.Station.State;

/// <summary>What a station's display shows at one moment.</summary>
/// <param name="MessageId">The message of the CSMS; null for the station's own text.</param>
/// <param name="Content">The text.</param>
/// <param name="Language">Its language, per RFC 5646.</param>
public sealed record DisplayState(int? MessageId, string Content, string Language);
