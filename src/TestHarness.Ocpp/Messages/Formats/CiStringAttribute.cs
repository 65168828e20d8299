using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Messages.Formats;

/// <summary>
/// The types CiString20Type to CiString500Type and IdToken of 1.6 (sections 7.15 to 7.19 and 7.28): printable ASCII (section 2.2). Anything else is only
/// warned of, because OCPP-J 1.6 section 4.1.2 asks for UTF-8 and makes ASCII a SHOULD outside of natural language.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CiStringAttribute() : FormatAttribute(StringFormat.CiString);
