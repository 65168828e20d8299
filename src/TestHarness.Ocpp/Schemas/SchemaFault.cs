namespace TestHarness.Ocpp.Schemas;

/// <summary>Something in a schema that cannot be enforced as it stands.</summary>
/// <param name="pointer">Where: a JSON pointer (RFC 6901), empty for the schema itself.</param>
/// <param name="found">What is there.</param>
/// <param name="supported">What could be there.</param>
internal sealed class SchemaFault(string pointer, string found, string supported)
    : Exception($"#{pointer}: found {found}; supported: {supported}");
