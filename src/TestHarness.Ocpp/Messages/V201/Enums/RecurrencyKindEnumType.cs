namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How often a recurring schedule starts over.</summary>
public enum RecurrencyKindEnumType
{
    /// <summary>Every 24 hours, at startSchedule's time of day.</summary>
    Daily,

    /// <summary>Every 7 days, at startSchedule's day and time.</summary>
    Weekly,
}
