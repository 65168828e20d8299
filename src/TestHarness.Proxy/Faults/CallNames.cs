using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Proxy.Faults;

/// <summary>Knows the action that an answer belongs to, ahead of the recording. Keeps the last few CALLs of each side. Safe for both directions at once.</summary>
internal sealed class CallNames
{
    private const int Depth = 64;
    private readonly Lock _gate = new();
    private readonly LinkedList<(Party Sender, string Id, string Action)> _calls = new();

    internal string? ActionOf(Party sender, Frame frame)
    {
        if (frame.Action is { } action)
        {
            if (frame.MessageId is { } id)
            {
                lock (_gate)
                {
                    _calls.AddFirst((sender, id, action));
                    if (_calls.Count > Depth)
                        _calls.RemoveLast();
                }
            }

            return action;
        }

        // A CALLRESULTERROR goes the way of the CALL, the other answers come back.
        var caller = frame.Type == MessageType.CallResultError ? sender : sender.Other();
        lock (_gate)
            return _calls.FirstOrDefault(call => call.Sender == caller && call.Id == frame.MessageId).Action;
    }
}
