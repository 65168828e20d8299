using System.Text;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Tests.Ocpp.Framing;

/// <summary>For each rule messages of which the last breaks it, and messages that come close to it and do not.</summary>
internal sealed record FramingRuleCase(FramingRule Rule, string[] Breaks, string[] NearMiss)
{
    private const string Call = """S [2,"s1","Heartbeat",{}]""";
    private const string Result = """C [3,"s1",{}]""";
    private const string Send = """S [6,"n1","NotifyPeriodicEventStream",{}]""";

    internal static IReadOnlyList<FramingRuleCase> Of(OcppVersion version) =>
    [
        new(FramingRules.Encoding, ["""S~ [2,"s1","DataTransfer",{"vendorId":"é"}]"""], ["""S [2,"s1","DataTransfer",{"vendorId":"é"}]"""]),
        new(FramingRules.Encoding, ["""S [2,"\ud83d","Heartbeat",{}]"""], ["""S [2,"\ud83d\ude00","Heartbeat",{}]"""]),
        new(FramingRules.Json, ["""S [2,"s1","Heartbeat",{}"""], ["""S  [ 2 , "s1" , "Heartbeat" , { } ] """]),
        new(FramingRules.Json, ["""S [2,"s1","Heartbeat",{}]]"""], ["""S [2,"s1","Heartbeat",{},{}]"""]),
        new(FramingRules.Text, ["""S! [2,"s1","Heartbeat",{}]"""], [Call]),
        new(FramingRules.Depth, [Nested(63)], [Nested(62)]),
        new(FramingRules.Size, [Long(65_536)], [Long(65_535)]),
        new(FramingRules.Array, ["""S {"a":1}"""], ["""S [2,"s1","Heartbeat"]"""]),
        new(FramingRules.Array, ["S []"], ["S [2]"]),
        new(FramingRules.MessageTypeNumber, ["""S [7,"s1","Heartbeat",{}]"""], [Call]),
        new(FramingRules.MessageTypeNumber, ["""S ["2","s1","Heartbeat",{}]"""], ["""S [2,"s1","Heartbeat","{}"]"""]),
        .. version == OcppVersion.V21
            ? Array.Empty<FramingRuleCase>()
            : [new(FramingRules.MessageTypeNumber, [Send], [Call]), new(FramingRules.MessageTypeNumber, [Call, Result, """S [5,"s1","GenericError","",{}]"""], [Call, Result])],
        new(FramingRules.CallStructure, ["""S [2,"s1","Heartbeat"]"""], [Call]),
        new(FramingRules.CallStructure, ["""S [2,"s1",7,{}]"""], ["""S [2,7,"Heartbeat",{}]"""]),
        new(FramingRules.ResultStructure, [Call, """C [3,"s1"]"""], [Call, """C [3,"s1",[]]"""]),
        new(FramingRules.ResultStructure, [Call, """C [3,"s1",{},{}]"""], [Call, Result]),
        new(FramingRules.ErrorStructure, [Call, """C [4,"s1","GenericError",""]"""], [Call, """C [4,"s1","GenericError","",{}]"""]),
        new(FramingRules.ErrorStructure, [Call, """C [4,"s1","GenericError",null,{}]"""], [Call, """C [4,7,"GenericError","",{}]"""]),
        new(FramingRules.ErrorStructure, [Call, """C [4,"s1","GenericError","",null]"""], [Call, """C [4,"s1","GenericError","",{"a":null}]"""]),
        new(FramingRules.ResultErrorStructure, [Call, Result, """S [5,"s1","GenericError","","details"]"""], [Call, Result, """S [5,"s1","GenericError","",{}]"""]),
        new(FramingRules.SendStructure, ["""S [6,"n1","NotifyPeriodicEventStream",{},{}]"""], [Send]),
        new(FramingRules.CallPayload, ["""S [2,"s1","Heartbeat",[]]"""], ["""S [2,"s1","Heartbeat",null]"""]),
        new(FramingRules.ResultPayload, [Call, """C [3,"s1","Accepted"]"""], [Call, """C [3,"s1",null]"""]),
        new(FramingRules.SendPayload, ["""S [6,"n1","NotifyPeriodicEventStream",7]"""], ["""S [6,"n1","NotifyPeriodicEventStream",null]"""]),
        new(FramingRules.CallNull, ["""S [2,"s1","Heartbeat",null]"""], ["""S [2,"s1","Heartbeat",{"a":null}]"""]),
        new(FramingRules.ResultNull, [Call, """C [3,"s1",null]"""], [Call, Result]),
        new(FramingRules.SendNull, ["""S [6,"n1","NotifyPeriodicEventStream",null]"""], [Send]),
        new(FramingRules.MessageIdType, ["""S [2,1,"Heartbeat",{}]"""], ["""S [2,"1","Heartbeat",{}]"""]),
        new(FramingRules.MessageIdLength, [WithId(37)], [WithId(36)]),
        new(FramingRules.MessageIdEmpty, ["""S [2,"","Heartbeat",{}]"""], ["""S [2," ","Heartbeat",{}]"""]),
        new(FramingRules.MessageIdAscii, ["""S [2,"ä","Heartbeat",{}]"""], ["""S [2,"\u0061~","Heartbeat",{}]"""]),
        new(FramingRules.MessageIdReserved, ["""S [2,"-1","Heartbeat",{}]"""], ["""S [2,"-2","Heartbeat",{}]"""]),
        new(FramingRules.MessageIdUnique, [Call, Result, Call], [Call, Result, """C [2,"s1","Reset",{}]""", """S [2,"S1","Heartbeat",{}]"""]),
        new(FramingRules.MessageIdUnique, [Call, Result, "reconnect", Call], [Call, "reconnect", Call]),
        new(FramingRules.MessageIdUnique, [Call, "wait 60", """S [2,"s1","DataTransfer",{}]"""], [Call, "wait 60", Call]),
        new(FramingRules.MessageIdUnique, [Call, Result, """S [2,"\u00731","Heartbeat",{}]"""], [Call, """C [4,"s1","InternalError","",{}]""", Call]),
        new(FramingRules.MessageIdUnique, [Send, Send], [Send, """S [6,"n2","NotifyPeriodicEventStream",{}]"""]),
        new(FramingRules.ActionKnown, ["""S [2,"s1","heartbeat",{}]"""], [Call]),
        new(FramingRules.ActionKnown, [$$"""S [2,"s1","{{(version == OcppVersion.V16 ? "TransactionEvent" : "StartTransaction")}}",{}]"""], ["""S [2,"s1","Heartbea\u0074",{}]"""]),
        .. version == OcppVersion.V16
            ? [new FramingRuleCase(FramingRules.ActionKnown, ["""S [2,"s1","BootNotification-Signed",{}]"""], ["""S [2,"s1","BootNotification",{}]"""])]
            : new FramingRuleCase[] { new(FramingRules.ActionKnown, ["""S [2,"s1","Boot-Signed",{}]"""], ["""S [2,"s1","BootNotification-Signed",{}]"""]) },
        new(FramingRules.ActionDirection, ["""S [2,"s1","Reset",{}]"""], ["""C [2,"c1","Reset",{}]""", """S [2,"s1","DataTransfer",{}]""", """C [2,"c2","DataTransfer",{}]"""]),
        new(FramingRules.ActionDirection, ["""C [2,"c1","Heartbeat",{}]"""], [Call]),
        new(FramingRules.ActionMessageType, ["""S [2,"s1","NotifyPeriodicEventStream",{}]"""], [Send]),
        new(FramingRules.ActionMessageType, ["""S [6,"s1","Heartbeat",{}]"""], [Call]),
        new(FramingRules.Outstanding, [Call, """S [2,"s2","Heartbeat",{}]"""], [Call, """C [2,"c1","Reset",{}]""", "wait 5", """S [2,"s2","Heartbeat",{}]"""]),
        new(FramingRules.Outstanding, [Call, "wait 6", Call, """S [2,"s2","Heartbeat",{}]"""], [Call, "wait 6", Call, Result, """S [2,"s2","Heartbeat",{}]"""]),
        new(FramingRules.Outstanding, [Call, Call], [Call, Result, """S [2,"s2","Heartbeat",{}]"""]),
        new(FramingRules.AnswerMatches, [Call, """C [3,"s2",{}]"""], [Call, """C [3,"\u0073\u0031",{}]"""]),
        new(FramingRules.AnswerMatches, [Call, """S [3,"s1",{}]"""], [Call, """C [2,"s1","Reset",{}]""", """S [3,"s1",{}]"""]),
        new(FramingRules.AnswerMatches, ["""C [4,"-1","GenericError","",{}]"""], ["""S [2,"s1""", """C [4,"-1","GenericError","",{}]"""]),
        new(FramingRules.AnswerMatches, ["""S- [2,"s1","Heartbeat",{}]""", Result], [Call, Result]),
        new(FramingRules.AnswerConnection, [Call, "reconnect", Result], [Call, "reconnect", Call, Result]),
        new(FramingRules.AnswerConnection, [Call, Error("InternalError"), Call, "reconnect", Result], [Call, Error("InternalError"), "reconnect", Result]),
        new(FramingRules.AnswerLate, [Call, "wait 30", Result], [Call, "wait 29", Result]),
        new(FramingRules.AnswerLate, [Call, "wait 6", """S [2,"s2","Heartbeat",{}]""", Result], [Call, "wait 6", """S [2,"s2","Heartbeat",{}]""", """C [3,"s2",{}]"""]),
        new(FramingRules.AnswerOnce, [Call, Result, Result], [Call, """C- [3,"s1",{}]""", "wait 6", Call, Result]),
        new(FramingRules.AnswerOnce, [Call, Result, """C [4,"s1","GenericError","",{}]"""], [Call, Result, """C [2,"s1","Reset",{}]"""]),
        new(FramingRules.AnswerToResult, [Call, Result, """S [4,"s1","GenericError","",{}]"""], [Call, Result, """S [4,"s2","GenericError","",{}]"""]),
        new(FramingRules.AnswerToResult, [Call, Result, """S [3,"s1",{}]"""], [Call, Result, """C [2,"s1","Reset",{}]""", """S [3,"s1",{}]"""]),
        new(FramingRules.AnswerToSend, [Send, """C [3,"n1",{}]"""], ["""S [2,"n1","Heartbeat",{}]""", """C [3,"n1",{}]"""]),
        new(FramingRules.ResultErrorMatches, [Call, Result, """S [5,"s2","GenericError","",{}]"""], [Call, Result, """S [5,"s1","GenericError","",{}]"""]),
        new(FramingRules.ResultErrorMatches, [Call, Result, """C [5,"s1","GenericError","",{}]"""], ["""C [2,"c1","Reset",{}]""", """S [3,"c1",{}]""", """C [5,"c1","GenericError","",{}]"""]),
        new(FramingRules.ErrorCode, [Call, """C [4,"s1","SomethingElse","",{}]"""], [Call, """C [4,"s1","ProtocolError","",{}]"""]),
        new(FramingRules.ErrorCode, [Call, version == OcppVersion.V16 ? Error("FormatViolation") : Error("FormationViolation")], [Call, version == OcppVersion.V16 ? Error("FormationViolation") : Error("FormatViolation")]),
        new(FramingRules.ErrorCodeSpelling, [Call, Error("OccurenceConstraintViolation")], [Call, Error("OccurrenceConstraintViolation")]),
        new(FramingRules.ErrorCodeUnknownType, ["""S [9,"s1"]""", Error("NotSupported")], ["""S [9,"s1"]""", Error("MessageTypeNotSupported")]),
        new(FramingRules.ErrorCodeUnknownType, [Send, """C [4,"n1","NotImplemented","",{}]"""], [Call, Error("NotImplemented")]),
        new(FramingRules.ErrorDescription, [Call, Described(256)], [Call, Described(255)]),
        new(FramingRules.ErrorDetails, [Call, """C [4,"s1","GenericError","",{"a":1,"a":1}]"""], [Call, """C [4,"s1","GenericError","",{"a":{"a":1}}]"""]),
        new(FramingRules.ErrorToUnreadable, ["S [2,", """C [4,"","RpcFrameworkError","",{}]"""], ["S [2,", """C [4,"-1","RpcFrameworkError","",{}]"""]),
        new(FramingRules.ErrorToUnreadable, [Call, """C [4,"-1","GenericError","",{}]"""], ["""S [2,"s1","Heartbeat",{""", """C [4,"s1","GenericError","",{}]"""]),
        new(FramingRules.ErrorMinusOne, ["S [2,", """C [4,"-1","FormationViolation","",{}]"""], [Call, """C [4,"s1","FormationViolation","",{}]"""]),
        new(FramingRules.SignedPayload, ["""S [2,"s1","BootNotification-Signed",{}]"""], [Signed()]),
        new(FramingRules.SignedPayload, [Signed().Replace("c2ln", "c2k=", StringComparison.Ordinal)], [Signed().Replace("c2ln", "c2k", StringComparison.Ordinal)]),
        new(FramingRules.SignedPayload, [Signed().Replace("c2ln", "\\ud800", StringComparison.Ordinal)], [Signed().Replace("c2ln", "\\u00632ln", StringComparison.Ordinal)]),
        new(FramingRules.SignedHeader, [Signed(action: "Heartbeat")], [Signed()]),
        new(FramingRules.SignedHeader, [Signed(type: "3")], [Signed(type: "\"2\"")]),
        new(FramingRules.SignedAlgorithm, [Signed(algorithm: "none")], [Signed(algorithm: "RS384")]),
        new(FramingRules.SignedCertificate, [Signed(certificate: "x5t")], [Signed()]),
        new(FramingRules.SignedAnswer, [Signed(), """C [2,"c1","Reset-Signed",{}]""", """S [3,"c1",{}]"""], ["""C [2,"c1","Reset-Signed",{}]""", """S [3,"c1",{}]"""]),
        new(FramingRules.SignedAnswer, [Signed(), """C [2,"c1","Reset-Signed",{}]""", """S [3,"c1",null]"""], [Signed(), """C [2,"c1","Reset-Signed",{}]""", """S [3,"c1",{"signature":""}]"""]),
    ];

    public override string ToString() => $"{Rule.Name}: {(Breaks[^1].Length < 100 ? string.Join(" ", Breaks) : "a long message")}";

    private static string Nested(int levels) => """S [2,"s1","DataTransfer",{"data":""" + new string('[', levels - 1) + "[" + new string(']', levels) + "}]";

    private static string Long(int bytes)
    {
        const string start = """[2,"s1","DataTransfer",{"data":""";
        return $"S {start}\"{new string('x', bytes - start.Length - 4)}\"}}]";
    }

    private static string WithId(int length) => $$"""S [2,"{{new string('x', length)}}","Heartbeat",{}]""";

    private static string Error(string code) => $$"""C [4,"s1","{{code}}","",{}]""";

    private static string Described(int length) => $$"""C [4,"s1","GenericError","{{string.Concat(Enumerable.Repeat("\\u00e9", length))}}",{}]""";

    private static string Signed(string action = "BootNotification", string type = "2", string algorithm = "ES256", string certificate = "x5t#S256")
    {
        var header = $$"""{"alg":"{{algorithm}}","OCPPAction":"{{action}}","OCPPMessageTypeId":{{type}},"{{certificate}}":"aGFzaA"}""";
        var encoded = System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header));
        return $$"""S [2,"s1","BootNotification-Signed",{"payload":"e30","protected":"{{encoded}}","signature":"c2ln"}]""";
    }
}
