namespace TestHarness.Ocpp.Validation;

/// <summary>The formats that the schemas ask of strings.</summary>
internal enum StringFormat
{
    None,
    DateTime,
    Uri,
}
