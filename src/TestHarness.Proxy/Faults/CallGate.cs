using TestHarness.Ocpp.Framing;

namespace TestHarness.Proxy.Faults;

/// <summary>Keeps a CALL that was put into a direction from coming between another CALL and its answer, and the others from coming between it and its answer.</summary>
internal sealed class CallGate
{
    private string? _own;
    private string? _extra;

    /// <summary>Whether something may go out now; when it may, it counts as gone.</summary>
    internal bool Passes(Parcel parcel)
    {
        if (parcel.Messages is not [var message, ..] || Frame.Parse(message) is not { Type: MessageType.Call, MessageId: { } id })
            return true;
        if (_extra is not null || (parcel.IsExtra && _own is not null))
            return false;
        if (parcel.IsExtra)
            _extra = id;
        else
            _own = id;
        return true;
    }

    /// <summary>Notes an answer.</summary>
    internal void Answered(Frame answer)
    {
        if (answer.Type is not (MessageType.CallResult or MessageType.CallError))
            return;
        if (answer.MessageId == _own)
            _own = null;
        else if (answer.MessageId == _extra)
            _extra = null;
    }
}
