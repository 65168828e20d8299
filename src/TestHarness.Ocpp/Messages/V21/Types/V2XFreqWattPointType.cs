namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A point of a curve from grid frequency to power.</summary>
public sealed record V2XFreqWattPointType
{
    /// <summary>In Hz.</summary>
    public required decimal Frequency { get; init; }

    /// <summary>In W, negative to discharge.</summary>
    public required decimal Power { get; init; }

    public CustomDataType? CustomData { get; init; }
}
