namespace TestHarness.Ocpp.Framing;

/// <summary>What is wrong with the shape of an OCPP-J message.</summary>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Path">Which element, for example <c>[1]</c>; null for the whole message.</param>
/// <param name="Expected">What Part 4 asks for.</param>
/// <param name="Actual">What was there.</param>
public sealed record FrameFault(FrameFaultKind Kind, string? Path, string Expected, string Actual);
