namespace TestHarness.Ocpp.Traffic;

/// <summary>Frames of one kind.</summary>
/// <param name="Key">Which.</param>
/// <param name="Frames">How many.</param>
/// <param name="Bytes">Their length together.</param>
/// <param name="Answering">Of answers, the time since their CALL, seen from the proxy.</param>
public sealed record ActionState(ActionKey Key, long Frames, long Bytes, LatencySummary Answering);
