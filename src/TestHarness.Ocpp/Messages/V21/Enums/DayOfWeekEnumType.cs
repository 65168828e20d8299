namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The days of the week.</summary>
public enum DayOfWeekEnumType
{
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}
