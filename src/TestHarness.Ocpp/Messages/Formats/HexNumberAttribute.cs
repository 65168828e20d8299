using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Messages.Formats;

/// <summary>
/// The serial number of a certificate: hexadecimal, without prefix and leading zeroes (2.0.1 Part 2 sections 2.6 and 2.36, 2.1 sections 2.10 and 2.72, 1.6
/// security white paper section 6.1).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HexNumberAttribute() : FormatAttribute(StringFormat.HexNumber);
