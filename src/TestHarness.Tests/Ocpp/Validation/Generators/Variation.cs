namespace TestHarness.Tests.Ocpp.Validation.Generators;

/// <summary>A way to break one place of a payload, or to write it oddly.</summary>
/// <param name="Path">The place.</param>
/// <param name="Choices">What may stand there.</param>
/// <param name="Write">Writes a payload that is right in every other place.</param>
internal sealed record Variation(string Path, IReadOnlyList<Oddity> Choices, Func<PayloadWriter, Oddity, string> Write);
