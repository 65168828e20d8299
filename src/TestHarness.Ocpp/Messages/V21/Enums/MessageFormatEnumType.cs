namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How a display text is written.</summary>
public enum MessageFormatEnumType
{
    /// <summary>Printable characters of 7-bit ASCII.</summary>
    ASCII,

    /// <summary>HTML.</summary>
    HTML,

    /// <summary>The address of what to show, which the station fetches.</summary>
    URI,

    /// <summary>Text in UTF-8.</summary>
    UTF8,

    /// <summary>Text, mostly a URL, to show as a QR code that does not change; not for payment.</summary>
    QRCODE,
}
