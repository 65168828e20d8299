using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Validation;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Ocpp.Framing.Fuzz;

public sealed class FrameFuzzTests
{
    [Test]
    public void Any_message_is_read_as_JSON_says() => Fuzzing.Try(FrameGenerator.Any, 4_000, bytes =>
    {
        var header = FrameHeader.Read(bytes);
        var isJson = TryParse(bytes, out var json);
        var fault = header.Describe(bytes);
        var isRefused = fault is { Path: null, Kind: FrameFaultKind.NotJson or FrameFaultKind.TooDeep or FrameFaultKind.NotUtf8 };
        isRefused.Should().Be(!isJson, "{0}", Encoding.UTF8.GetString(bytes));
        if (fault is null)
            Agrees(header, bytes, json);
        else
            (fault.Actual.Length is > 0 and < 100 && fault.Expected.Length is > 0 and < 100).Should().BeTrue("{0}", fault);
    });

    [Test]
    public void A_message_of_right_shape_is_written_as_it_was_read() => Fuzzing.Try(FrameGenerator.Any, 4_000, bytes =>
    {
        var frame = Frame.Parse(bytes);
        if (frame.Fault is not null)
            return;
        var again = frame.Type switch
        {
            MessageType.Call => Frame.Call(frame.MessageId!, frame.Action!, frame.Payload.Span),
            MessageType.CallResult => Frame.CallResult(frame.MessageId!, frame.Payload.Span),
            MessageType.CallError => Frame.CallError(frame.MessageId!, frame.ErrorCode!, frame.ErrorDescription!, frame.Payload.Span),
            MessageType.CallResultError => Frame.CallResultError(frame.MessageId!, frame.ErrorCode!, frame.ErrorDescription!, frame.Payload.Span),
            _ => Frame.Send(frame.MessageId!, frame.Action!, frame.Payload.Span),
        };
        Parts(again).Should().Be(Parts(frame));
    });

    [Test]
    public void Whoever_reads_the_payload_may_stop_anywhere() => Fuzzing.Try(FrameGenerator.Any, 1_500, bytes =>
    {
        var whole = FrameHeader.Read(bytes);
        for (var tokens = 0; tokens < 8; tokens++)
        {
            var reader = new FrameReader(bytes);
            if (reader.ToPayload())
                Move(ref reader, tokens);
            reader.End().Should().Be(whole, "after {0} tokens of {1}", tokens, Encoding.UTF8.GetString(bytes));
        }
    });

    [Test]
    public void A_payload_is_judged_on_the_way_as_it_is_by_itself() => Fuzzing.Try(FrameGenerator.Any, 4_000, bytes =>
    {
        var reader = new FrameReader(bytes);
        if (!reader.ToPayload())
            return;
        var (action, isRequest) = reader.Header.Type == MessageType.CallResult ? ("Heartbeat", false) : ("BootNotification", true);
        var onTheWay = PayloadValidator.Validate(SchemaSet.BuiltIn, OcppVersion.V201, action, isRequest, ref reader);
        var header = reader.End();
        header.Should().Be(FrameHeader.Read(bytes));
        if (header.Fault is not (FrameFaultKind.NotJson or FrameFaultKind.TooDeep))
            onTheWay.Should().Equal(PayloadValidator.Validate(OcppVersion.V201, action, isRequest, header.Payload.In(bytes)));
    });

    [Test]
    public void Reading_costs_memory_only_for_what_is_wrong() => Fuzzing.Try(FrameGenerator.Any, 4_000, bytes =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var header = FrameHeader.Read(bytes);
        // An exception of a kind that is thrown for the first time loads its text.
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThanOrEqualTo(header.Fault is FrameFaultKind.NotJson or FrameFaultKind.TooDeep ? 100_000 : 0);
    });

    private static void Move(ref FrameReader reader, int tokens)
    {
        try
        {
            // As a reader of the payload does, which knows where it ends.
            for (var i = 0; i < tokens && !(reader.Json.TokenType == JsonTokenType.EndObject && reader.Json.CurrentDepth == 1); i++)
                reader.Json.Read();
        }
        catch (JsonException)
        {
            reader.Restart();
        }
    }

    private static void Agrees(FrameHeader header, byte[] bytes, JsonElement json)
    {
        json.GetArrayLength().Should().Be(header.Type switch { MessageType.CallResult => 3, MessageType.Call or MessageType.Send => 4, _ => 5 });
        json[0].GetInt32().Should().Be((int)header.Type!);
        json[1].GetString().Should().Be(header.MessageId.TextIn(bytes));
        var texts = new[] { header.Action, header.ErrorCode, header.ErrorDescription }.Where(slice => !slice.IsAbsent).Select(slice => slice.TextIn(bytes));
        texts.Should().Equal(json.EnumerateArray().Skip(2).SkipLast(1).Select(element => element.GetString()));
        Encoding.UTF8.GetString(header.Payload.In(bytes)).Should().Be(json.EnumerateArray().Last().GetRawText());
        header.IsPayloadNull.Should().Be(json.EnumerateArray().Last().ValueKind == JsonValueKind.Null);
    }

    private static bool TryParse(byte[] bytes, out JsonElement json)
    {
        json = default;
        if (!Utf8.IsValid(bytes))
            return false;
        try
        {
            using var document = JsonDocument.Parse(bytes);
            json = document.RootElement.Clone();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Parts(Frame frame) =>
        string.Join('\n', frame.Fault, frame.Type, frame.MessageId, frame.Action, frame.ErrorCode, frame.ErrorDescription, Encoding.UTF8.GetString(frame.Payload.Span));
}
