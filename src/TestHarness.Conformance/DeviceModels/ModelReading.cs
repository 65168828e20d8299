namespace TestHarness.Conformance.DeviceModels;

/// <summary>What came of reading a station's device model.</summary>
/// <param name="Model">The device model; null when there is none to read.</param>
/// <param name="Problem">Why there is none: a sentence without full stop; null when there is one.</param>
public sealed record ModelReading(StationModel? Model, string? Problem)
{
    /// <summary>A CSMS is under test, which has none.</summary>
    public static ModelReading OfCsms { get; } = new(null, "a CSMS has no device model");
}
