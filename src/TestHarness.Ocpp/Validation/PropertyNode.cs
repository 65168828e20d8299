namespace TestHarness.Ocpp.Validation;

/// <summary>A property of an object.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Utf8Name">The same as bytes.</param>
/// <param name="IsRequired">Whether the object must have it.</param>
/// <param name="Value">What its value is.</param>
internal sealed record PropertyNode(string Name, byte[] Utf8Name, bool IsRequired, SchemaNode Value);
