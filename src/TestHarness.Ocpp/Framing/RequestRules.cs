using System.Globalization;
using System.Text;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Framing;

/// <summary>What a CALL or SEND shows by itself: its message id and its action.</summary>
internal static class RequestRules
{
    internal static void Id(in SentMessage message, ref FramingReport report)
    {
        var id = message.Id;
        if (id.IsEmpty)
            report.Add(FramingRules.MessageIdEmpty, "The message id is empty.", "an id", "\"\"", "[1]");
        if (id.Length > FramingLimits.MessageId && JsonText.CountCodePoints(id) is > FramingLimits.MessageId and var length)
        {
            var actual = string.Create(CultureInfo.InvariantCulture, $"{length} characters");
            report.Add(FramingRules.MessageIdLength, $"The message id of the {message.Type} is {actual} long.", $"at most {FramingLimits.MessageId} characters", actual, "[1]");
        }

        if (!Ascii.IsValid(id))
            report.Add(FramingRules.MessageIdAscii, "The message id has characters beyond ASCII.", "ASCII", Excerpt.Of(id), "[1]");
        if (FramingLimits.IsUnknown(id))
            report.Add(FramingRules.MessageIdReserved, $"The {message.Type} has the message id that stands for an unreadable one.", "another id", "-1", "[1]");
    }

    /// <summary>The action's name, cut where it is far longer than any; of a known one without making a string. Null when there is none.</summary>
    internal static string? NameOf(OcppVersion? version, in FrameHeader header, ReadOnlySpan<byte> frame)
    {
        if (header.Action.IsAbsent)
            return null;
        var name = header.Action.Utf8In(frame);
        return version is { } known && OcppMessages.Find(known, name) is { } message ? message.Action : Excerpt.Of(name);
    }

    /// <summary>Judges the action.</summary>
    /// <returns>Its name; null when there is none.</returns>
    internal static string? Action(OcppVersion? version, in SentMessage message, ref FramingReport report)
    {
        if (message.Header.Action.IsAbsent)
            return null;
        var name = message.Header.Action.Utf8In(message.Bytes);
        if (version is not { } known)
            return Excerpt.Of(name);
        var isSigned = SignedMessage.IsName(known, name);
        if (OcppMessages.Find(known, isSigned ? SignedMessage.Wrapped(name) : name) is not { } descriptor)
            return Unknown(known, name, ref report);
        Direction(descriptor, message, ref report);
        MessageTypeOf(descriptor, message, ref report);
        if (!isSigned)
            return descriptor.Action;
        SignedRules.Judge(descriptor.Action, message, ref report);
        return Excerpt.Of(name);
    }

    private static string Unknown(OcppVersion version, ReadOnlySpan<byte> name, ref FramingReport report)
    {
        var action = Excerpt.Of(name);
        var meant = OcppMessages.All(version).FirstOrDefault(message => IsMeant(message.Action, action));
        report.Add(
            FramingRules.ActionKnown,
            $"OCPP {version.Label()} has no action named {Excerpt.InSentence(name)}.",
            meant?.Action ?? "the name of a message of the version",
            action,
            "[2]");
        return action;
    }

    private static bool IsMeant(string known, string action) =>
        action.StartsWith(known, StringComparison.OrdinalIgnoreCase) && action[known.Length..].ToUpperInvariant() is "" or "REQUEST" or ".REQ";

    private static void Direction(MessageDescriptor descriptor, in SentMessage message, ref FramingReport report)
    {
        if (descriptor.MayBeSentBy(message.Sender))
            return;
        var (allowed, actual) = message.Sender == Party.Station ? ("the CSMS", "the station") : ("the station", "the CSMS");
        report.Add(FramingRules.ActionDirection, $"{descriptor.Action} is sent by {allowed}, not by {actual}.", $"sent by {allowed}", $"sent by {actual}", "[2]");
    }

    private static void MessageTypeOf(MessageDescriptor descriptor, in SentMessage message, ref FramingReport report)
    {
        var isSend = message.Header.Type == MessageType.Send;
        if (descriptor.IsSend == isSend)
            return;
        var (expected, actual, right) = descriptor.IsSend ? ("6", "2", "SEND") : ("2", "6", "CALL");
        report.Add(FramingRules.ActionMessageType, $"{descriptor.Action} goes in a {right}, not in a {message.Type}.", expected, actual, "[0]");
    }
}
