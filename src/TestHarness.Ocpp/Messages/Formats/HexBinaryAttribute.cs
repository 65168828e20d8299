using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Messages.Formats;

/// <summary>
/// The hashes that name the issuer of a certificate in 1.6: two hexadecimal digits a byte (security white paper section 6.1). 2.x does not say how they are
/// written.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HexBinaryAttribute() : FormatAttribute(StringFormat.HexBinary);
