namespace TestHarness.Ocpp.Messages.V201;

/// <summary>A limit imposed from outside the CSMS.</summary>
public sealed record ChargingLimitType
{
    /// <summary>Who set the limit.</summary>
    public required ChargingLimitSourceEnumType ChargingLimitSource { get; init; }

    /// <summary>True when the grid depends on the limit.</summary>
    public bool? IsGridCritical { get; init; }

    public CustomDataType? CustomData { get; init; }
}
