namespace TestHarness.Conformance.DeviceModels;

/// <summary>What a device model says to a question.</summary>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Text">What was reported, and where: a sentence without full stop.</param>
public sealed record Evidence(bool Holds, string Text);
