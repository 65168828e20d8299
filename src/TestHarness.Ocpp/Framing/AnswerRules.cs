using System.Globalization;

namespace TestHarness.Ocpp.Framing;

/// <summary>Gives a CALLRESULT or CALLERROR the CALL that it answers, and judges it by that.</summary>
/// <param name="version">The version negotiated.</param>
/// <param name="options">What cannot be read off the line.</param>
/// <param name="callIds">The message ids of the other side.</param>
/// <param name="side">The side that answers.</param>
/// <param name="other">The other side.</param>
internal readonly ref struct AnswerRules(OcppVersion? version, FramingOptions options, MessageIdMemory callIds, FramingSide side, FramingSide other)
{
    internal FramingResult Judge(in SentMessage message, ref FramingReport report)
    {
        var key = new MessageKey(message.Id);
        if (side.ToAnswer.TryTake(key, out var call))
        {
            side.Answered.Add(call);
            Late(message, key, call, ref report);
            if (call.Type is null)
                UnknownType(message, ref report);
            Signed(message, call, ref report);
            return report.Result(call.Action, call.Record);
        }

        if (message.Header.Type == MessageType.CallError && side.Unreadable > 0 && FramingLimits.IsUnknown(message.Id))
        {
            side.Unreadable--;
            report.Add(FramingRules.ErrorMinusOne, "The CALLERROR has the message id -1, which OCPP 1.6 does not know.", "the message id of a CALL", "-1", "[1]");
            return report.Result(null);
        }

        if (side.Answered.TryFind(key, out var answered))
        {
            report.Add(FramingRules.AnswerOnce, $"The {message.Type} answers the CALL {answered.Label}, which this side has answered before.", "one answer to a CALL", "a further answer", "[1]");
            return report.Result(answered.Action, answered.Record);
        }

        return ToNoCall(message, key, ref report);
    }

    private FramingResult ToNoCall(in SentMessage message, MessageKey key, ref FramingReport report)
    {
        if (side.Results.TryFind(key, out var result))
        {
            var expected = version == OcppVersion.V21 ? "a CALLRESULTERROR, or nothing" : "nothing";
            report.Add(FramingRules.AnswerToResult, $"The {message.Type} answers the CALLRESULT {result.Label}, which is not answered with it.", expected, message.Type, "[0]");
            return report.Result(result.Action, result.Record);
        }

        if (side.Sends.TryFind(key, out var send))
        {
            report.Add(FramingRules.AnswerToSend, $"The {message.Type} answers the SEND {send.Label}; a SEND is not answered.", "no answer", message.Type, "[0]");
            return report.Result(send.Action, send.Record);
        }

        const string expectedId = "the message id of a CALL of the other side";
        if (side.Unanswered.TryFind(key, out _))
            report.Add(FramingRules.AnswerMatches, $"The {message.Type} has the message id of this side's own CALL.", expectedId, key.ToString(), "[1]");
        else if (!other.Unanswered.TryFind(key, out _) && callIds.IsOpen(message.Id))
            report.Add(FramingRules.AnswerConnection, $"The {message.Type} answers the CALL {key} of an earlier connection.", "an answer on the connection of its CALL", "another connection", "[1]");
        else
            Unmatched(message, key, expectedId, ref report);
        return report.Result(null);
    }

    private void Unmatched(in SentMessage message, MessageKey key, string expected, ref FramingReport report)
    {
        if (message.Header.Type == MessageType.CallError && side.Unreadable > 0 && report.Has(FramingRules.ErrorToUnreadable))
        {
            side.Unreadable--;
            report.Add(FramingRules.ErrorToUnreadable, "The CALLERROR to a message that could not be read has a message id of its own.", "-1", key.ToString(), "[1]");
        }
        else if (FramingLimits.IsUnknown(message.Id) && side.ToAnswer.Items.Length > 0 && report.Has(FramingRules.ErrorToUnreadable))
        {
            report.Add(FramingRules.ErrorToUnreadable, $"The {message.Type} has the message id -1, though that of the CALL it answers can be read.", expected, "-1", "[1]");
        }
        else
        {
            report.Add(FramingRules.AnswerMatches, $"The {message.Type} answers no CALL that the other side sent on this connection.", expected, key.ToString(), "[1]");
        }
    }

    private void Late(in SentMessage message, MessageKey key, SeenMessage delivered, ref FramingReport report)
    {
        var isWaiting = other.Unanswered.TryFind(key, out var call);
        var age = message.At - (isWaiting ? call : delivered).At;
        if (!(isWaiting && call.IsGivenUp) && age <= options.LateAnswer)
            return;
        var why = isWaiting && call.IsGivenUp ? "after its sender had gone on to another" : "when its sender may have given it up";
        var actual = string.Create(CultureInfo.InvariantCulture, $"{age.TotalSeconds:0.###} s");
        report.Add(FramingRules.AnswerLate, $"The {message.Type} came {actual} after the CALL {delivered.Label}, {why}.", "an answer in time", actual);
    }

    private static void UnknownType(in SentMessage message, ref FramingReport report)
    {
        var code = message.Header.ErrorCode.Utf8In(message.Bytes);
        if (!message.Header.ErrorCode.IsAbsent && !code.SequenceEqual("MessageTypeNotSupported"u8))
            report.Add(FramingRules.ErrorCodeUnknownType, "The CALLERROR answers a message of unknown type with another code.", "MessageTypeNotSupported", Excerpt.Of(code), "[2]");
    }

    private void Signed(in SentMessage message, SeenMessage call, ref FramingReport report)
    {
        if (message.Header.Type != MessageType.CallResult || version is not { } known || SignedMessage.Wrapped(known, call.Action) is not { } action)
            return;
        if (!message.Header.Payload.IsAbsent && !message.Header.IsPayloadNull && SignedMessage.IsMeant(message.Header.Payload.In(message.Bytes)))
        {
            side.Signs = true;
            SignedRules.Judge(action, message, ref report);
        }
        else if (side.Signs && message.Sender == Party.Station)
        {
            report.Add(FramingRules.SignedAnswer, $"The answer to the signed {action} is not signed, though the station has signed before.", "a signed answer", "an answer without a signature", "[2]");
        }
    }
}
