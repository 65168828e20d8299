using System.Text.Json.Nodes;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Benches.Restoring;

/// <summary>A CALL of the CSMS and the station's CALLRESULT.</summary>
/// <param name="Action">The action.</param>
/// <param name="Request">The CALL's payload.</param>
/// <param name="Answer">The CALLRESULT's payload.</param>
/// <param name="Number">The number of the CALL's record.</param>
internal sealed record Exchange(string Action, JsonObject Request, JsonObject Answer, long Number)
{
    /// <summary>Whether the station did what it was asked, or will.</summary>
    public bool IsAccepted => (string?)Answer["status"] is "Accepted" or "Scheduled";

    /// <summary>Those on a wire, in the order of the CALLs.</summary>
    public static IReadOnlyList<Exchange> Of(IReadOnlyList<WireRecord> records)
    {
        var frames = records.OfType<FrameRecord>().ToList();
        var answers = frames.Where(frame => frame is { Sender: Party.Station, Frame.Type: MessageType.CallResult, AnswersRecord: not null }).GroupBy(frame => frame.AnswersRecord!.Value).ToDictionary(group => group.Key, group => group.First());
        return frames
            .Where(frame => frame is { Sender: Party.Csms, Frame.Type: MessageType.Call, Action: not null } && answers.ContainsKey(frame.Number))
            .Select(frame => (Frame: frame, Request: Payload(frame), Answer: Payload(answers[frame.Number])))
            .Where(pair => pair is { Request: not null, Answer: not null })
            .Select(pair => new Exchange(pair.Frame.Action!, pair.Request!, pair.Answer!, pair.Frame.Number))
            .ToList();
    }

    private static JsonObject? Payload(FrameRecord frame)
    {
        try
        {
            return WireExpectations.Payload(frame) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
