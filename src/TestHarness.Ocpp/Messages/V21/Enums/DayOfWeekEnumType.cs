namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The days of the week.</summary>
public enum DayOfWeekEnumType
{
    /// <summary>The first day of the week in ISO 8601.</summary>
    Monday,

    /// <summary>The day after Monday.</summary>
    Tuesday,

    /// <summary>The day after Tuesday.</summary>
    Wednesday,

    /// <summary>The day after Wednesday.</summary>
    Thursday,

    /// <summary>The day after Thursday.</summary>
    Friday,

    /// <summary>The day after Friday.</summary>
    Saturday,

    /// <summary>The last day of the week in ISO 8601.</summary>
    Sunday,
}
