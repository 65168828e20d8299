using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Messages.Formats;

/// <summary>
/// The checksum of a firmware image: an MD5 of 32 hexadecimal digits (2.0.1 Part 2 sections 1.41.1 and 1.63.1, 2.1 sections 1.60.1 and 1.87.1).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class Md5Attribute() : FormatAttribute(StringFormat.Md5);
