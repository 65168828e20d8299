using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Ocpp.Validation.Formats;

/// <summary>A timestamp of RFC 3339, which has a zone, with at most three decimals.</summary>
/// <param name="isIso8601Enough">True where the specification takes any notation of ISO 8601.</param>
internal sealed class DateTimeFormat(bool isIso8601Enough) : StringFormat
{
    private const int MostDecimals = 3;
    private const string Expected = "a date-time of RFC 3339 with a zone";

    private static readonly FormatFault Wrong = new(Expected);
    private static readonly FormatFault Loose = new(Expected, FindingSeverity.Warning);
    private static readonly FormatFault TooFine = new("a date-time of at most three decimals", FindingSeverity.Warning);

    internal override string Name => "date-time";

    internal override FormatFault? Judge(ReadOnlySpan<byte> text)
    {
        if (Rfc3339.IsValid(text, out var decimals))
            return decimals <= MostDecimals ? null : TooFine;
        return isIso8601Enough && Iso8601.IsDateTime(text) ? Loose : Wrong;
    }
}
