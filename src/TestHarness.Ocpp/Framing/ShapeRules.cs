using System.Globalization;

namespace TestHarness.Ocpp.Framing;

/// <summary>What one message shows by itself, whatever it says.</summary>
internal static class ShapeRules
{
    /// <summary>More needs the 64-bit length of a WebSocket frame (RFC 6455 section 5.2).</summary>
    internal const int MaxSize = 65_535;

    internal static void Judge(OcppVersion? version, in SentMessage message, ref FramingReport report)
    {
        ref readonly var header = ref message.Header;
        if (message.Bytes.Length > MaxSize)
            report.Add(FramingRules.Size, "The message is long.", $"at most {MaxSize} bytes", string.Create(CultureInfo.InvariantCulture, $"{message.Bytes.Length} bytes"));
        if (header.IsBinary)
            report.Add(FramingRules.Text, "The message was sent as binary data.", "a text message", "a binary message");
        if (header.Fault is not (null or FrameFaultKind.Binary))
            Fault(version, message, ref report);
        if (header.IsPayloadNull)
            report.Add(Null(header.Type), $"The payload of the {message.Type} is null.", "{}", "null", $"[{FrameHeader.LengthOf(header.Type!.Value) - 1}]");
        if (version is OcppVersion.V16 or OcppVersion.V201 && header.Type is MessageType.CallResultError or MessageType.Send)
            report.Add(FramingRules.MessageTypeNumber, $"A {message.Type} was sent, which exists only since OCPP 2.1.", Numbers(version), ((int)header.Type).ToString(CultureInfo.InvariantCulture), "[0]");
    }

    private static void Fault(OcppVersion? version, in SentMessage message, ref FramingReport report)
    {
        ref readonly var header = ref message.Header;
        var fault = header.Describe(message.Bytes)!;
        var what = header.Type is null ? "The message" : $"The {message.Type}";
        var where = fault.Path is { } path ? $" at {path}" : "";
        var expected = fault.Kind == FrameFaultKind.UnknownMessageType ? Numbers(version) : fault.Expected;
        report.Add(RuleOf(header), $"{what} has {fault.Actual}{where} where {expected} is expected.", expected, fault.Actual, fault.Path);
    }

    private static FramingRule RuleOf(in FrameHeader header) => header.Fault switch
    {
        FrameFaultKind.NotUtf8 => FramingRules.Encoding,
        FrameFaultKind.NotJson => FramingRules.Json,
        FrameFaultKind.TooDeep => FramingRules.Depth,
        FrameFaultKind.UnknownMessageType => FramingRules.MessageTypeNumber,
        FrameFaultKind.WrongElement when header.FaultElement == 1 => FramingRules.MessageIdType,
        FrameFaultKind.WrongElement when header.FaultElement == FrameHeader.LengthOf(header.Type!.Value) - 1 => Payload(header.Type.Value),
        _ => Structure(header.Type),
    };

    private static FramingRule Structure(MessageType? type) => type switch
    {
        MessageType.Call => FramingRules.CallStructure,
        MessageType.CallResult => FramingRules.ResultStructure,
        MessageType.CallError => FramingRules.ErrorStructure,
        MessageType.CallResultError => FramingRules.ResultErrorStructure,
        MessageType.Send => FramingRules.SendStructure,
        _ => FramingRules.Array,
    };

    private static FramingRule Payload(MessageType type) => type switch
    {
        MessageType.Call => FramingRules.CallPayload,
        MessageType.CallResult => FramingRules.ResultPayload,
        MessageType.Send => FramingRules.SendPayload,
        _ => Structure(type),
    };

    private static FramingRule Null(MessageType? type) => type switch
    {
        MessageType.Call => FramingRules.CallNull,
        MessageType.CallResult => FramingRules.ResultNull,
        _ => FramingRules.SendNull,
    };

    private static string Numbers(OcppVersion? version) => version is OcppVersion.V16 or OcppVersion.V201 ? "2, 3 or 4" : "2, 3, 4, 5 or 6";
}
