namespace TestHarness.Ocpp.Validation.Formats;

/// <summary>Hexadecimal digits of either case.</summary>
/// <param name="form">What they stand for.</param>
internal sealed class HexadecimalFormat(HexadecimalForm form) : StringFormat
{
    private const int Md5Digits = 32;

    private readonly FormatFault _wrong = new(form switch
    {
        HexadecimalForm.Bytes => "two hexadecimal digits a byte",
        HexadecimalForm.Number => "a hexadecimal number without prefix and leading zeroes",
        _ => "32 hexadecimal digits",
    });

    internal override FormatFault? Judge(ReadOnlySpan<byte> text)
    {
        foreach (var digit in text)
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return _wrong;
        }

        var isWhole = form switch
        {
            HexadecimalForm.Bytes => text.Length % 2 == 0,
            HexadecimalForm.Number => text.Length == 1 || (text.Length > 1 && text[0] != '0'),
            _ => text.Length == Md5Digits,
        };
        return isWhole ? null : _wrong;
    }
}
