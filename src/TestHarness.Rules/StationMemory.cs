using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules;

/// <summary>What all rules of a station need to remember: the CALLs without an answer, and the values of the variables that rules ask for.</summary>
internal sealed class StationMemory
{
    private const int MostCalls = 16;

    private readonly Recent<(long Connection, Party Sender, string Id), RememberedCall> _calls = new(MostCalls);

    internal StationVariables Variables { get; } = new();

    /// <summary>The CALL that a frame answers; null when it answers none, or none that is remembered.</summary>
    internal RememberedCall? CallOf(FrameRecord frame) =>
        frame.Frame is { Type: MessageType.CallResult or MessageType.CallError, MessageId: { } id } && _calls.TryGet((frame.ConnectionId, frame.Sender.Other(), id), out var call) ? call : null;

    /// <summary>Learns from a record, once every rule has seen it.</summary>
    internal void Learn(Observation seen)
    {
        if (seen.Frame is not { Frame: { MessageId: { } id } } frame || !seen.IsDelivered)
            return;
        Variables.Learn(seen);
        switch (frame.Frame.Type)
        {
            case MessageType.Call:
                var key = (frame.ConnectionId, frame.Sender, id);
                _calls.Set(key, new RememberedCall(seen.DeliveredBytes.ToArray(), frame.Number, frame.Timestamp));
                break;
            case MessageType.CallResult or MessageType.CallError:
                _calls.Remove((frame.ConnectionId, frame.Sender.Other(), id));
                break;
        }
    }
}
