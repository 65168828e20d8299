using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Messages.Formats;

/// <summary>
/// The type identifierString of 2.0.1 and 2.1 (Part 2 section 2.1.4): letters and digits of ASCII and <c>* - _ = : + | @ .</c>, in either case.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IdentifierStringAttribute() : FormatAttribute(StringFormat.IdentifierString);
