namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How a display text is written.</summary>
public enum MessageFormatEnumType
{
    ASCII,
    HTML,
    URI,
    UTF8,
}
