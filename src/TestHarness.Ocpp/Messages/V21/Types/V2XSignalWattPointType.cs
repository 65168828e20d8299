namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A point of a curve from a grid operator's signal to power.</summary>
public sealed record V2XSignalWattPointType
{
    /// <summary>The value of an AFRRSignal.</summary>
    public required int Signal { get; init; }

    /// <summary>In W, negative to discharge.</summary>
    public required decimal Power { get; init; }

    public CustomDataType? CustomData { get; init; }
}
