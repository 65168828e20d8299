using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Messages.Formats;

/// <summary>
/// A field that holds bytes in Base64: signedMeterData and publicKey (2.0.1 Part 2 section 2.46, 2.1 section 2.92), the signature of firmware (sections 2.24
/// and 2.48; 1.6 security white paper section 6.9), EXI messages of ISO 15118, OCSP results, and the digestValue of a price schedule (2.1 section 2.19).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class Base64Attribute() : FormatAttribute(StringFormat.Base64);
