namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A stretch of the power that an EV offers to feed back.</summary>
public sealed record EVPowerScheduleEntryType
{
    /// <summary>In seconds.</summary>
    public required int Duration { get; init; }

    /// <summary>The most that may be discharged, as a negative number.</summary>
    public required decimal Power { get; init; }

    public CustomDataType? CustomData { get; init; }
}
