namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How a display text is written.</summary>
public enum MessageFormatEnumType
{
    ASCII,
    HTML,
    URI,
    UTF8,
    QRCODE,
}
