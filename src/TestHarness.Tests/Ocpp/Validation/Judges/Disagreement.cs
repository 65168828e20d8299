namespace TestHarness.Tests.Ocpp.Validation.Judges;

/// <summary>What <see cref="SchemaLibrary"/> judges otherwise than the validator, and why the validator is right.</summary>
/// <param name="Oddity">The name of the oddity.</param>
/// <param name="Theirs">What the library says of it: a keyword of JSON Schema, an exception, or nothing.</param>
/// <param name="Reason">What decides.</param>
internal sealed record Disagreement(string Oddity, string? Theirs, string Reason)
{
    private const string Length = "A length counts the characters of RFC 8259 (draft 6 section 6.6), which are code points; the library counts units of UTF-16.";
    private const string Unicode = "Part 2 section 2.1.4 allows the characters of UTF-8, which has no surrogates (RFC 3629 section 3); the library does not look.";
    private const string Bits = "An integer has 32 bits (2.x Part 2 section 2.1.4); 1.6 does not say, so there it is a warning. The library knows only its own 64 bits.";
    private const string Whole = "A number without a fraction is an integer however it is written (draft 6 section 6.25); the library goes by the point. We warn.";
    private const string Exact = "A decimal is compared as what it is; the library makes a double of it.";
    private const string Huge = "No payload record, and hardly any program, holds it; the library takes it for infinity.";
    private const string Rfc3339 = "RFC 3339 section 5.6 decides (2.x Part 2 section 3.1), and for 1.6 (section 3.15) ISO 8601; the library knows a few shapes.";
    private const string Uri = "RFC 3986 decides; in 1.6 the type is anyURI, which takes anything, so there it is a warning.";
    private const string Described = "The specification says how the field is written (see the attributes in Messages/Formats), the schema does not.";

    internal static IReadOnlyList<Disagreement> All { get; } =
    [
        new("a text as long as it may be", "maxLength", Length),
        new("half a surrogate pair", null, Unicode),
        new("the wrong half of a surrogate pair", null, Unicode),
        new("an integer of 33 bits", null, Bits),
        new("an integer of 64 bits", null, Bits),
        new("an integer of 65 bits", "InvalidCastException", Bits),
        new("an integer of 400 digits", "JsonReaderException", Bits),
        new("an integer with a huge exponent", "type", Bits),
        new("an integer with a point", "type", Whole),
        new("an integer with an exponent", "type", Whole),
        new("a decimal too many that a double does not show", null, Exact),
        new("next to nothing", null, Exact),
        new("more than any decimal type holds", null, Huge),
        new("more than any decimal type holds", "multipleOf", Huge),
        new("a date-time in lower case", "format", Rfc3339),
        new("a date-time of ten decimals", "format", Rfc3339),
        new("a leap second", "format", Rfc3339),
        new("a date", null, Rfc3339),
        new("a date-time without a zone", null, Rfc3339),
        new("a date-time with a zone without a colon", null, Rfc3339),
        new("a date-time with a zone of hours", "format", Rfc3339),
        new("a date-time without seconds", "format", Rfc3339),
        new("a date-time without separators", "format", Rfc3339),
        new("a date-time with a comma", "format", Rfc3339),
        new("words for a URI", "format", Uri),
        new("a URI with a bad scheme", "format", Uri),
        new("no identifierString", null, Described),
        new("no Base64", null, Described),
        new("no hexadecimal", null, Described),
        new("no hexadecimal number", null, Described),
        new("no MD5", null, Described),
        new("no time of day", null, Described),
        new("no full-date", null, Described),
    ];

    public override string ToString() => $"{Oddity}, {Theirs ?? "nothing"}";
}
