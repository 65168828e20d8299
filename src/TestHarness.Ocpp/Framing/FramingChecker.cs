using System.Globalization;

namespace TestHarness.Ocpp.Framing;

/// <summary>
/// The framing layer of one connection, both directions: gives answers the CALL they belong to, and finds what breaks <see cref="FramingRules"/>. Sending and
/// delivering are told apart, so that a side is judged by what reached it even where the proxy dropped, delayed or changed a message. Memory per connection
/// is bounded, and nothing is allocated for a message without findings. Not safe for concurrent use.
/// </summary>
public sealed class FramingChecker
{
    private const int MostUnreadable = 32;

    private readonly OcppVersion? _version;
    private readonly StationIds _ids;
    private readonly FramingOptions _options;
    private readonly FramingSide _station = new();
    private readonly FramingSide _csms = new();

    /// <summary>A checker for a new connection.</summary>
    /// <param name="version">The version negotiated; null when none was.</param>
    /// <param name="ids">The message ids of the station's identity.</param>
    /// <param name="options">What cannot be read off the line.</param>
    /// <param name="isWhole">Whether it sees the connection from its beginning; otherwise the first answer of each side may belong to a CALL from before.</param>
    public FramingChecker(OcppVersion? version, StationIds ids, FramingOptions options, bool isWhole = true)
    {
        _station.MayOweAnswer = _csms.MayOweAnswer = !isWhole;
        _version = version;
        _ids = ids;
        _options = options;
    }

    /// <summary>Judges a message that <paramref name="sender"/> sent.</summary>
    public FramingResult Sent(Party sender, Frame frame, DateTimeOffset at) => Sent(sender, in frame.Header, frame.Bytes.Span, at);

    /// <summary>Judges a message that <paramref name="sender"/> sent.</summary>
    /// <param name="sender">Whose message it is.</param>
    /// <param name="header">The message's parts.</param>
    /// <param name="frame">The bytes that they were read from.</param>
    /// <param name="at">When.</param>
    public FramingResult Sent(Party sender, in FrameHeader header, ReadOnlySpan<byte> frame, DateTimeOffset at)
    {
        var message = new SentMessage(sender, in header, frame, at);
        var report = new FramingReport(_version, sender);
        ShapeRules.Judge(_version, message, ref report);
        switch (header.Type)
        {
            case MessageType.Call or MessageType.Send:
                return Request(message, ref report);
            case MessageType.CallResult:
                return Answer(message, ref report);
            case MessageType.CallError:
                ErrorRules.Judge(_version, message, ref report);
                return Answer(message, ref report);
            case MessageType.CallResultError:
                ErrorRules.Judge(_version, message, ref report);
                return ResultError(message, ref report);
            default:
                return report.Result(null);
        }
    }

    /// <summary>Notes that a message of <paramref name="sender"/> reached the other side, as it was sent or as the proxy changed it.</summary>
    /// <param name="sender">Whose message it is.</param>
    /// <param name="frame">The message as delivered.</param>
    /// <param name="record">Number on the wire of the message as it was sent.</param>
    /// <param name="at">When.</param>
    public void Delivered(Party sender, Frame frame, long record, DateTimeOffset at) => Delivered(sender, in frame.Header, frame.Bytes.Span, record, at);

    /// <summary>Notes that a message of <paramref name="sender"/> reached the other side, as it was sent or as the proxy changed it.</summary>
    /// <param name="sender">Whose message it is.</param>
    /// <param name="header">The parts of the message as delivered.</param>
    /// <param name="frame">The bytes that they were read from.</param>
    /// <param name="record">Number on the wire of the message as it was sent.</param>
    /// <param name="at">When.</param>
    public void Delivered(Party sender, in FrameHeader header, ReadOnlySpan<byte> frame, long record, DateTimeOffset at)
    {
        var receiver = Side(sender.Other());
        var isUnreadable = header.MessageId.IsAbsent || header.Fault is FrameFaultKind.NotJson or FrameFaultKind.TooDeep or FrameFaultKind.Binary;
        if (isUnreadable)
            receiver.Unreadable = Math.Min(receiver.Unreadable + 1, MostUnreadable);
        if (header.MessageId.IsAbsent)
            return;

        var id = header.MessageId.Utf8In(frame);
        var key = new MessageKey(id);
        var type = Known(header.Type);
        switch (type)
        {
            case MessageType.Send:
                receiver.Sends.Add(new(key, type, RequestRules.NameOf(_version, header, frame), record, at));
                break;
            case MessageType.CallResult:
                receiver.Unanswered.TryTake(key, out _);
                var isKnown = Side(sender).Answered.TryFind(key, out var call);
                receiver.Results.Add(new(key, type, call.Action, isKnown ? call.Record : record, at));
                _ids.Of(sender.Other()).Settle(id);
                break;
            case MessageType.CallError:
                receiver.Unanswered.TryTake(key, out _);
                _ids.Of(sender.Other()).Refuse(id);
                break;
            case MessageType.CallResultError:
                break;
            default:
                // A message of an unknown type may be answered with a CALLERROR as a CALL is.
                receiver.ToAnswer.Add(new(key, type, RequestRules.NameOf(_version, header, frame), record, at));
                break;
        }
    }

    private FramingResult Request(in SentMessage message, ref FramingReport report)
    {
        var side = Side(message.Sender);
        var action = RequestRules.Action(_version, message, ref report);
        side.HasAsked |= message.Header.Type == MessageType.Call;
        side.Signs |= _version is { } version && SignedMessage.Wrapped(version, action) is not null;
        if (!message.HasId)
            return report.Result(action);

        RequestRules.Id(message, ref report);
        var ids = _ids.Of(message.Sender);
        if (ids.Add(message.Id, message.Header.Action.In(message.Bytes)) == MessageIdUse.Reused)
        {
            var id = Excerpt.InSentence(message.Id);
            report.Add(FramingRules.MessageIdUnique, $"The message id {id} was used before by the same sender.", "an id not used before on any connection of this station", id, "[1]");
        }

        if (message.Header.Type == MessageType.Send)
        {
            ids.Settle(message.Id);
            return report.Result(action);
        }

        Outstanding(side.Unanswered, message, action, ref report);
        var key = new MessageKey(message.Id);
        side.Unanswered.TryTake(key, out _);
        side.Unanswered.Add(new(key, MessageType.Call, action, 0, message.At));
        return report.Result(action);
    }

    private void Outstanding(RecentMessages unanswered, in SentMessage message, string? action, ref FramingReport report)
    {
        var isTold = false;
        foreach (ref var earlier in unanswered.Items)
        {
            var age = message.At - earlier.At;
            if (age >= _options.AnswerTimeout)
            {
                earlier = earlier with { IsGivenUp = true };
            }
            else if (!isTold)
            {
                isTold = true;
                var text = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(string.IsNullOrEmpty(action) ? "A CALL" : action)} was sent {age.TotalSeconds:0.###} s after the CALL {earlier.Label}, which is not answered yet.");
                report.Add(FramingRules.Outstanding, text, "no CALL while an earlier one waits for its answer", "two outstanding CALLs");
            }
        }
    }

    private FramingResult Answer(in SentMessage message, ref FramingReport report)
    {
        if (!message.HasId)
            return report.Result(null);
        var other = message.Sender.Other();
        var side = Side(message.Sender);
        if (side.MayOweAnswer)
        {
            // Even where a CALL was seen: an earlier one may have been given up, and be answered late.
            side.MayOweAnswer = false;
            if (!Side(other).HasAsked || !side.Knows(new MessageKey(message.Id)))
                return report.Result(null);
        }

        return new AnswerRules(_version, _options, _ids.Of(other), Side(message.Sender), Side(other)).Judge(message, ref report);
    }

    private FramingResult ResultError(in SentMessage message, ref FramingReport report)
    {
        if (!message.HasId)
            return report.Result(null);
        var key = new MessageKey(message.Id);
        if (Side(message.Sender).Results.TryTake(key, out var result))
            return report.Result(result.Action, result.Record);
        report.Add(
            FramingRules.ResultErrorMatches,
            "The CALLRESULTERROR answers no CALLRESULT that the other side sent on this connection.",
            "the message id of a CALLRESULT of the other side",
            key.ToString(),
            "[1]");
        return report.Result(null);
    }

    // To versions before 2.1 the types that it added are unknown.
    private MessageType? Known(MessageType? type) =>
        _version is OcppVersion.V16 or OcppVersion.V201 && type is MessageType.CallResultError or MessageType.Send ? null : type;

    private FramingSide Side(Party party) => party == Party.Station ? _station : _csms;
}
