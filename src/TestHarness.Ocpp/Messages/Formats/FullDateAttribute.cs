using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Messages.Formats;

/// <summary>A date in local time, full-date of RFC 3339 (2.1 Part 2 sections 2.96 and 2.97).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FullDateAttribute() : FormatAttribute(StringFormat.FullDate);
