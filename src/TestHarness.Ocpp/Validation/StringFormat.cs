using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Validation.Formats;

namespace TestHarness.Ocpp.Validation;

/// <summary>How a string must be written, beyond its length.</summary>
internal abstract class StringFormat
{
    /// <summary><c>date-time</c> of JSON Schema, and of 2.x Part 2 section 3.1.</summary>
    internal static readonly StringFormat DateTime = new DateTimeFormat(isIso8601Enough: false);

    /// <summary><c>date-time</c> where 1.6 (section 3.15) asks for no more than ISO 8601.</summary>
    internal static readonly StringFormat DateTime16 = new DateTimeFormat(isIso8601Enough: true);

    /// <summary><c>uri</c> of JSON Schema.</summary>
    internal static readonly StringFormat Uri = new UriTextFormat("uri", FindingSeverity.Violation);

    /// <summary><c>uri</c> where the type of 1.6 is anyURI, which takes relative references and international characters too.</summary>
    internal static readonly StringFormat AnyUri = new UriTextFormat("uri", FindingSeverity.Warning);

    /// <summary>A string that is only described as a URI: its type takes any text.</summary>
    internal static readonly StringFormat UriText = new UriTextFormat(null, FindingSeverity.Warning);

    internal static readonly StringFormat IdentifierString = new CharacterFormat(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789*-_=:+|@."u8, new FormatFault("an identifierString (a-z, A-Z, 0-9, * - _ = : + | @ .)"));

    internal static readonly StringFormat CiString = new CharacterFormat(
        Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (byte)c).ToArray(), new FormatFault("printable ASCII", FindingSeverity.Warning));

    internal static readonly StringFormat Base64 = new Base64Format();

    internal static readonly StringFormat HexBinary = new HexadecimalFormat(HexadecimalForm.Bytes);

    internal static readonly StringFormat HexNumber = new HexadecimalFormat(HexadecimalForm.Number);

    internal static readonly StringFormat Md5 = new HexadecimalFormat(HexadecimalForm.Md5);

    internal static readonly StringFormat TimeOfDay = new PartialTimeFormat("a time of day", "hh:mm", "2000-01-01T", ":00Z");

    internal static readonly StringFormat FullDate = new PartialTimeFormat("a date", "yyyy-mm-dd", "", "T00:00:00Z");

    /// <summary>Its name in a schema; null for what no schema names.</summary>
    internal virtual string? Name => null;

    /// <summary>Looks at a text; null when it is right.</summary>
    /// <param name="text">Valid UTF-8, without escapes.</param>
    internal abstract FormatFault? Judge(ReadOnlySpan<byte> text);
}
