using System.Globalization;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Framing;

/// <summary>What a CALLERROR or CALLRESULTERROR shows by itself: its code, description and details.</summary>
internal static class ErrorRules
{
    // Looking for a name twice takes memory for each name.
    private const int MaxDetails = 4096;

    internal static void Judge(OcppVersion? version, in SentMessage message, ref FramingReport report)
    {
        ref readonly var header = ref message.Header;
        if (version is { } known && !header.ErrorCode.IsAbsent)
            Code(known, header.ErrorCode.Utf8In(message.Bytes), ref report);
        if (header.ErrorDescription.Length > FramingLimits.ErrorDescription)
            Description(header.ErrorDescription.Utf8In(message.Bytes), ref report);
        if (header.Payload.Length > "{}".Length && header.Payload.Length <= MaxDetails)
            Details(header.Payload.In(message.Bytes), ref report);
    }

    private static void Code(OcppVersion version, ReadOnlySpan<byte> code, ref FramingReport report)
    {
        var standing = ErrorCodeTable.Judge(version, code);
        if (standing == ErrorCodeStanding.Allowed)
            return;
        var text = Excerpt.InSentence(code);
        var expected = ErrorCodeTable.Spelling(version, text) ?? $"an error code of OCPP {version.Label()}";
        if (standing == ErrorCodeStanding.Disputed)
            report.Add(FramingRules.ErrorCodeSpelling, $"{text} is an older spelling that some peers do not know.", expected, text, "[2]");
        else
            report.Add(FramingRules.ErrorCode, $"{text} is not among the error codes of OCPP {version.Label()}.", expected, text, "[2]");
    }

    private static void Description(ReadOnlySpan<byte> description, ref FramingReport report)
    {
        var length = JsonText.CountCodePoints(description);
        if (length <= FramingLimits.ErrorDescription)
            return;
        var actual = string.Create(CultureInfo.InvariantCulture, $"{length} characters");
        report.Add(FramingRules.ErrorDescription, $"The error description is {actual} long.", $"at most {FramingLimits.ErrorDescription} characters", actual, "[3]");
    }

    private static void Details(ReadOnlySpan<byte> details, ref FramingReport report)
    {
        if (PayloadValidator.Validate(AnyNode.Instance, details) is [{ Keyword: "duplicate" } twice, ..])
            report.Add(FramingRules.ErrorDetails, $"The error details have {twice.Path} twice.", "each name once", "a second one of this name", "[4]");
    }
}
