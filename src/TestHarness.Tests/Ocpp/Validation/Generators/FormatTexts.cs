using TestHarness.Ocpp.Validation;

namespace TestHarness.Tests.Ocpp.Validation.Generators;

/// <summary>Texts of a format, without quotes, and odd ones with them.</summary>
/// <param name="Valid">Texts that are right.</param>
/// <param name="Odd">Texts that are wrong or unusual.</param>
internal sealed record FormatTexts(string[] Valid, Oddity[] Odd)
{
    /// <summary>Stands for no format in a dictionary.</summary>
    internal static readonly object None = new();

    private static readonly string[] DateTimes = ["2026-11-21T08:00:00Z", "2026-11-21T08:00:00.5Z", "2019-12-19T16:39:57+01:00", "2024-02-29T23:59:59.123-11:30"];

    private static readonly Oddity[] OddDateTimes =
    [
        Oddity.Fine("a date-time in lower case", "\"2026-11-21t08:00:00z\""),
        Oddity.Fine("a leap second", "\"2016-12-31T23:59:60Z\""),
        Oddity.Warned("a date-time of four decimals", "\"2026-11-21T08:00:00.1234Z\"", "format"),
        Oddity.Warned("a date-time of ten decimals", "\"2026-11-21T08:00:00.1234567890Z\"", "format"),
        new("a date-time of no calendar", "\"2023-02-29T00:00:00Z\"", "format"),
        new("a leap second at noon", "\"2016-12-31T12:00:60Z\"", "format"),
        new("a date", "\"2026-11-21\"", "format"),
        new("no date-time", "\"yesterday\"", "format"),
        new("an empty date-time", "\"\"", "format"),
    ];

    private static readonly (string Name, string Text)[] OnlyIso8601 =
    [
        ("a date-time without a zone", "\"2026-11-21T08:00:00\""),
        ("a date-time with a zone of hours", "\"2026-11-21T08:00:00+01\""),
        ("a date-time with a zone without a colon", "\"2026-11-21T08:00:00+0100\""),
        ("a date-time without seconds", "\"2026-11-21T08:00Z\""),
        ("a date-time without separators", "\"20261121T080000Z\""),
        ("a date-time with a comma", "\"2026-11-21T08:00:00,5Z\""),
    ];

    private static readonly string[] Uris = ["https://example.org/a", "ftp://u:p@[2001:db8::1]:21/x%20y?q#f", "urn:x"];

    private static readonly (string Name, string Text)[] NoUris =
    [
        ("a path for a URI", "\"/logs\""),
        ("words for a URI", "\"see manual\""),
        ("a URI with a space", "\"https://example.org/a b\""),
        ("a URI in international characters", "\"https://example.org/é\""),
        ("a URI with a broken escape", "\"https://example.org/%2\""),
        ("a URI with a bad scheme", "\"1x://a\""),
    ];

    internal static IReadOnlyDictionary<object, FormatTexts> ByFormat { get; } = new Dictionary<object, FormatTexts>
    {
        [StringFormat.DateTime] = new(DateTimes, [.. OddDateTimes, .. OnlyIso8601.Select(odd => new Oddity(odd.Name, odd.Text, "format"))]),
        [StringFormat.DateTime16] = new(DateTimes, [.. OddDateTimes, .. OnlyIso8601.Select(odd => Oddity.Warned(odd.Name, odd.Text, "format"))]),
        [StringFormat.Uri] = new(Uris, [.. NoUris.Select(odd => new Oddity(odd.Name, odd.Text, "format"))]),
        [StringFormat.UriText] = new(Uris, [.. NoUris.Select(odd => Oddity.Warned(odd.Name, odd.Text, "format"))]),
        [StringFormat.AnyUri] = new(Uris, [.. NoUris.Select(odd => Oddity.Warned(odd.Name, odd.Text, "format"))]),
        [StringFormat.IdentifierString] = new(["a", "04E2A1", "A*-_=:+|@.z", ""], Described("identifierString", "a/b", "a b", "é", "\\u0000")),
        [StringFormat.CiString] = new(["a", "A ~!", ""], [Oddity.Warned("more than ASCII in a CiString", "\"é\"", "format"), Oddity.Warned("a control character in a CiString", "\"\\u007f\"", "format")]),
        [StringFormat.Base64] = new(["", "AAAA", "YQ==", "+/8="], [.. Described("Base64", "YQ", "A-_A", "A===", "{}"), Oddity.Warned("Base64 in lines", "\"AAAA\\nAAAA\"", "format")]),
        [StringFormat.HexBinary] = new(["", "00fF"], Described("hexadecimal", "abc", "0x00", "gg")),
        [StringFormat.HexNumber] = new(["FFF", "0", "1a"], Described("hexadecimal number", "", "0F", "0x1", "g")),
        [StringFormat.Md5] = new(["d41d8cd98f00b204e9800998ecf8427e"], Described("MD5", "", "d41d8cd98f00b204e9800998ecf8427", "d41d8cd98f00b204e9800998ecf8427g")),
        [StringFormat.TimeOfDay] = new(["00:00", "23:59"], Described("time of day", "24:00", "8:00", "08:00:00", "08.00")),
        [StringFormat.FullDate] = new(["2024-02-29"], Described("full-date", "2023-02-29", "2023-2-9", "20230209")),
    };

    private static Oddity[] Described(string what, params string[] texts) =>
        [.. texts.Select(text => new Oddity($"no {what}", $"\"{text}\"", "format"))];
}
