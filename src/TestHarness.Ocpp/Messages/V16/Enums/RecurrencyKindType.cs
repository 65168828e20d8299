namespace TestHarness.Ocpp.Messages.V16;

/// <summary>How often a recurring schedule starts over.</summary>
public enum RecurrencyKindType
{
    /// <summary>Every 24 hours, at startSchedule's time of day.</summary>
    Daily,

    /// <summary>Every 7 days, at startSchedule's day and time.</summary>
    Weekly,
}
