using TestHarness.Ocpp.Findings;

namespace TestHarness.Ocpp.Validation;

/// <summary>One place where a payload departs from the schema of its message.</summary>
/// <param name="Path">Where, for example <c>evse[0].id</c>; empty for the payload itself.</param>
/// <param name="Keyword">
/// The JSON Schema keyword that is not met (type, required, additionalProperties, maxLength, minItems, maxItems, enum, minimum, maximum, multipleOf, format,
/// and those that only a user's own schema has), or <c>duplicate</c> for a property that comes twice, <c>json</c> for bytes that are not JSON, <c>action</c> when the version has no such message.
/// </param>
/// <param name="Expected">What the schema asks for.</param>
/// <param name="Actual">What was there.</param>
public sealed record SchemaError(string Path, string Keyword, string Expected, string Actual)
{
    /// <summary>A warning where the specification asks for less than the check, and for what other readers are known to stumble over.</summary>
    public FindingSeverity Severity { get; init; } = FindingSeverity.Violation;
}
