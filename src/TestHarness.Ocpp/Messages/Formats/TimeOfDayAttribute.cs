using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Messages.Formats;

/// <summary>Hours and minutes of a day in local time, <c>hh:mm</c> (2.1 Part 2 sections 2.96 and 2.97).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeOfDayAttribute() : FormatAttribute(StringFormat.TimeOfDay);
