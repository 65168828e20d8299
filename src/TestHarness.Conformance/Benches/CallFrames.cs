using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Benches;

/// <summary>Requests among the records of a wire.</summary>
internal static class CallFrames
{
    /// <summary>The CALLs of an action that one side sent, in their order.</summary>
    public static IEnumerable<FrameRecord> Calls(this IEnumerable<WireRecord> records, Party sender, string action) => records.OfType<FrameRecord>()
        .Where(frame => frame.Sender == sender && frame.Action == action && frame.Frame.Type is MessageType.Call);
}
