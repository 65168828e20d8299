using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Ocpp.Framing;

/// <summary>
/// The framing layer of one connection, both directions: gives answers the CALL they belong to, and finds what breaks OCPP-J 1.6 or
/// Part 4 of OCPP 2.0.1 and 2.1. Sending and delivering are told apart, so that a side is judged by what reached it even where the
/// proxy dropped, delayed or changed a message. Memory per connection is bounded. Not safe for concurrent use.
/// </summary>
public sealed class FramingChecker
{
    private const int MaxMessageId = 36;
    private const int MaxErrorDescription = 255;
    private const string UnknownId = "-1";

    private readonly OcppVersion? _version;
    private readonly StationIds _ids;
    private readonly FramingOptions _options;
    private readonly FramingSide _station = new();
    private readonly FramingSide _csms = new();

    /// <summary>A checker for a new connection.</summary>
    /// <param name="version">The version negotiated; null when none was.</param>
    /// <param name="ids">The message ids of the station's identity.</param>
    /// <param name="options">What cannot be read off the line.</param>
    public FramingChecker(OcppVersion? version, StationIds ids, FramingOptions options)
    {
        _version = version;
        _ids = ids;
        _options = options;
    }

    /// <summary>Judges a message that <paramref name="sender"/> sent.</summary>
    public FramingResult Sent(Party sender, Frame frame, DateTimeOffset at)
    {
        var report = new Report(sender);
        if (frame.Header.IsBinary)
            report.Violation(FramingReference.Encoding(_version), "The message was sent as binary data.", "a text message", "a binary message", null);
        if (frame.Fault is { Kind: not FrameFaultKind.Binary } fault)
            Shape(frame, fault, report);
        else if (frame.Header.IsPayloadNull)
            report.Warning(FramingReference.Payload(_version), "The payload is null, which is better written as {}.", "a JSON object", "null", PayloadPath(frame.Type));
        if (_version is not null && _version != OcppVersion.V21 && frame.Type is MessageType.CallResultError or MessageType.Send)
        {
            report.Violation(
                FramingReference.MessageTypeNumber(_version),
                $"A {frame.Type.Value.Name()} was sent, which exists only since OCPP 2.1.",
                "2, 3 or 4",
                ((int)frame.Type.Value).ToString(System.Globalization.CultureInfo.InvariantCulture),
                "[0]");
        }

        return frame.Type switch
        {
            MessageType.Call or MessageType.Send => Request(sender, frame, at, report),
            MessageType.CallResult or MessageType.CallError => Answer(sender, frame, report),
            MessageType.CallResultError => ResultError(sender, frame, report),
            _ => report.Result(frame.Action, null),
        };
    }

    /// <summary>Notes that a message of <paramref name="sender"/> reached the other side, as it was sent or as the proxy changed it.</summary>
    /// <param name="sender">Whose message it is.</param>
    /// <param name="frame">The message as delivered.</param>
    /// <param name="record">Number on the wire of the message as it was sent.</param>
    /// <param name="at">When.</param>
    public void Delivered(Party sender, Frame frame, long record, DateTimeOffset at)
    {
        var receiver = Side(Other(sender));
        var id = frame.MessageId;
        if (id is null)
        {
            receiver.Unreadable = Math.Min(receiver.Unreadable + 1, 32);
            return;
        }

        switch (frame.Type)
        {
            case MessageType.Send:
                receiver.Sends.Add(new(id, frame.Action, record, at));
                break;
            case MessageType.CallResult or MessageType.CallError:
                receiver.Unanswered.Take(id);
                if (frame.Type == MessageType.CallResult)
                {
                    var call = Side(sender).Answered.Find(id);
                    receiver.Results.Add(new(id, call?.Action, call?.Record ?? record, at));
                }

                _ids.Of(Other(sender)).Settle(id);
                break;
            case MessageType.CallResultError:
                break;
            default:
                // A message of an unknown type may be answered with a CALLERROR as a CALL is.
                receiver.ToAnswer.Add(new(id, frame.Action, record, at));
                if (frame.Fault is not null)
                    receiver.Unreadable = Math.Min(receiver.Unreadable + 1, 32);
                break;
        }
    }

    private FramingResult Request(Party sender, Frame frame, DateTimeOffset at, Report report)
    {
        var side = Side(sender);
        if (frame.Action is { } action && _version is { } version)
            ActionOf(version, sender, frame.Type!.Value, action, report);
        if (frame.MessageId is not { } id)
            return report.Result(frame.Action, null);

        Id(id, frame, report);
        var use = _ids.Of(sender).Add(id, frame.Action);
        if (use == MessageIdUse.Reused)
        {
            report.Violation(
                FramingReference.MessageId(_version),
                $"The message id {id} was used before by the same sender.",
                "an id not used before on any connection of this station",
                id,
                "[1]");
        }

        if (frame.Type == MessageType.Send)
        {
            _ids.Of(sender).Settle(id);
            return report.Result(frame.Action, null);
        }

        Synchronicity(side, frame, at, report);
        side.Unanswered.Take(id);
        side.Unanswered.Add(new(id, frame.Action, 0, at));
        return report.Result(frame.Action, null);
    }

    private FramingResult Answer(Party sender, Frame frame, Report report)
    {
        if (frame.Type == MessageType.CallError)
            Error(frame, report);
        if (frame.MessageId is not { } id)
            return report.Result(null, null);

        var side = Side(sender);
        if (side.ToAnswer.Take(id) is { } call)
        {
            side.Answered.Add(call);
            return report.Result(call.Action, call.Record);
        }

        var name = frame.Type!.Value.Name();
        if (frame.Type == MessageType.CallError && id == UnknownId && side.Unreadable > 0)
        {
            side.Unreadable--;
            return report.Result(null, null);
        }

        if (side.Answered.Find(id) is { } answered)
        {
            report.Violation(
                FramingReference.MessageId(_version),
                $"The {name} answers the CALL {id} ({answered.Action}), which this side has answered before.",
                "one answer to a CALL",
                "a further answer",
                "[1]");
            return report.Result(answered.Action, answered.Record);
        }

        if (side.Results.Find(id) is { } result)
        {
            report.Violation(
                FramingReference.Structure(_version, MessageType.CallError),
                $"The {name} answers the CALLRESULT of {result.Action}; a CALLRESULT is not answered with it.",
                _version == OcppVersion.V21 ? "a CALLRESULTERROR, or nothing" : "nothing",
                name,
                "[0]");
            return report.Result(result.Action, result.Record);
        }

        if (side.Sends.Find(id) is { } send)
        {
            report.Violation(
                FramingReference.Structure(_version, MessageType.Send),
                $"The {name} answers the SEND {id} ({send.Action}); a SEND is not answered.",
                "no answer",
                name,
                "[0]");
            return report.Result(send.Action, send.Record);
        }

        report.Violation(
            FramingReference.MessageId(_version),
            side.Unanswered.Find(id) is null
                ? $"The {name} answers no CALL that the other side sent on this connection."
                : $"The {name} carries the id of this side's own CALL.",
            "the message id of a CALL of the other side",
            id,
            "[1]");
        return report.Result(null, null);
    }

    private FramingResult ResultError(Party sender, Frame frame, Report report)
    {
        Error(frame, report);
        if (frame.MessageId is not { } id)
            return report.Result(null, null);
        if (Side(sender).Results.Take(id) is { } result)
            return report.Result(result.Action, result.Record);
        report.Violation(
            FramingReference.MessageId(_version),
            "The CALLRESULTERROR answers no CALLRESULT that the other side sent on this connection.",
            "the message id of a CALLRESULT of the other side",
            id,
            "[1]");
        return report.Result(null, null);
    }

    private static void ActionOf(OcppVersion version, Party sender, MessageType type, string action, Report report)
    {
        // Signed messages (Part 4 section 7.1) carry the name of the message that they wrap.
        const string signed = "-Signed";
        var name = version != OcppVersion.V16 && action.EndsWith(signed, StringComparison.Ordinal) ? action[..^signed.Length] : action;
        if (OcppMessages.Find(version, name) is not { } message)
        {
            report.Violation(
                FramingReference.Action(version),
                $"OCPP {version.Label()} has no action named {Shorten(action)}.",
                "the name of a message of the version",
                Shorten(action),
                "[2]");
            return;
        }

        if (!message.MayBeSentBy(sender))
        {
            var allowed = Other(sender);
            report.Violation(
                FramingReference.Action(version),
                $"{action} is sent by {Article(allowed)}, not by {Article(sender)}.",
                $"sent by {Article(allowed)}",
                $"sent by {Article(sender)}",
                "[2]");
        }

        if (version == OcppVersion.V21 && message.IsSend != (type == MessageType.Send))
        {
            report.Violation(
                FramingReference.MessageTypeNumber(version),
                $"{action} goes in a {(message.IsSend ? "SEND" : "CALL")}, not in a {type.Name()}.",
                message.IsSend ? "6" : "2",
                message.IsSend ? "2" : "6",
                "[0]");
        }
    }

    private void Id(string id, Frame frame, Report report)
    {
        var length = id.EnumerateRunes().Count();
        if (length > MaxMessageId)
        {
            report.Violation(
                FramingReference.MessageId(_version),
                $"The message id of the {frame.Type!.Value.Name()} is {length} characters long.",
                $"at most {MaxMessageId} characters",
                $"{length} characters",
                "[1]");
        }
        else if (length == 0)
        {
            report.Warning(FramingReference.MessageId(_version), "The message id is empty.", "an id", "\"\"", "[1]");
        }
    }

    private void Synchronicity(FramingSide side, Frame frame, DateTimeOffset at, Report report)
    {
        foreach (var earlier in side.Unanswered.Entries)
        {
            var age = at - earlier.At;
            if (age >= _options.AnswerTimeout)
                continue;
            var message = string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{frame.Action ?? "A CALL"} was sent {age.TotalSeconds:0.###} s after the CALL {earlier.Id} ({earlier.Action}), which is not answered yet.");
            const string expected = "no CALL while an earlier one waits for its answer";
            // OCPP-J 1.6 recommends what later versions demand.
            if (_version == OcppVersion.V16)
                report.Warning(FramingReference.Synchronicity(_version), message, expected, "two outstanding CALLs", null);
            else
                report.Violation(FramingReference.Synchronicity(_version), message, expected, "two outstanding CALLs", null);
            return;
        }
    }

    private void Error(Frame frame, Report report)
    {
        if (frame.ErrorCode is { } code && _version is { } version)
        {
            var standing = ErrorCodeTable.Judge(version, code);
            var expected = ErrorCodeTable.Spelling(version, code) ?? $"an error code of OCPP {version.Label()}";
            var message = $"{Shorten(code)} is not among the error codes of OCPP {version.Label()}.";
            if (standing == ErrorCodeStanding.Unknown)
                report.Violation(FramingReference.ErrorCode(version), message, expected, Shorten(code), "[2]");
            else if (standing == ErrorCodeStanding.Disputed)
                report.Warning(FramingReference.ErrorCode(version), $"{code} is an older spelling that some peers do not know.", expected, code, "[2]");
        }

        if (_version is OcppVersion.V201 or OcppVersion.V21 && frame.ErrorDescription is { } text && text.EnumerateRunes().Count() is > MaxErrorDescription and var length)
        {
            report.Violation(
                FramingReference.Structure(_version, frame.Type),
                $"The error description is {length} characters long.",
                $"at most {MaxErrorDescription} characters",
                $"{length} characters",
                "[3]");
        }
    }

    private void Shape(Frame frame, FrameFault fault, Report report)
    {
        var payloadPath = PayloadPath(frame.Type);
        var reference = fault switch
        {
            { Kind: FrameFaultKind.NotUtf8 or FrameFaultKind.NotJson or FrameFaultKind.TooDeep } => FramingReference.Encoding(_version),
            { Kind: FrameFaultKind.UnknownMessageType } => FramingReference.MessageTypeNumber(_version),
            { Kind: FrameFaultKind.WrongElement, Path: "[1]" } => FramingReference.MessageId(_version),
            { Kind: FrameFaultKind.WrongElement } when fault.Path == payloadPath => FramingReference.Payload(_version),
            _ => FramingReference.Structure(_version, frame.Type),
        };
        var what = frame.Type is { } type ? $"The {type.Name()}" : "The message";
        var where = fault.Path is { } path ? $" at {path}" : "";
        var message = $"{what} has {fault.Actual}{where} where {fault.Expected} is expected.";
        report.Violation(reference, message, fault.Expected, fault.Actual, fault.Path);
    }

    private static string? PayloadPath(MessageType? type) => type switch { MessageType.CallResult => "[2]", MessageType.Call or MessageType.Send => "[3]", _ => null };

    private FramingSide Side(Party party) => party == Party.Station ? _station : _csms;

    private static Party Other(Party party) => party == Party.Station ? Party.Csms : Party.Station;

    private static string Article(Party party) => party == Party.Station ? "the station" : "the CSMS";

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "…";

    private sealed class Report(Party side)
    {
        private List<Finding>? _findings;

        internal void Violation(string id, string message, string expected, string actual, string? path) =>
            Add(id, FindingSeverity.Violation, message, expected, actual, path);

        internal void Warning(string id, string message, string expected, string actual, string? path) =>
            Add(id, FindingSeverity.Warning, message, expected, actual, path);

        internal FramingResult Result(string? action, long? answers) => new(action, answers, _findings ?? (IReadOnlyList<Finding>)[]);

        private void Add(string id, FindingSeverity severity, string message, string expected, string actual, string? path) =>
            (_findings ??= []).Add(new Finding(id, FindingLayer.Framing, severity, side, message) { Expected = expected, Actual = actual, Path = path });
    }
}
