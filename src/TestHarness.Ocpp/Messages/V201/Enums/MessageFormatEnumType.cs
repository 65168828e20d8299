namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How a display text is written.</summary>
public enum MessageFormatEnumType
{
    /// <summary>Printable ASCII.</summary>
    ASCII,

    /// <summary>HTML.</summary>
    HTML,

    /// <summary>The address of what to show, which the station fetches.</summary>
    URI,

    /// <summary>Text in UTF-8.</summary>
    UTF8,
}
