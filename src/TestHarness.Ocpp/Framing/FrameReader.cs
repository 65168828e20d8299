using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace TestHarness.Ocpp.Framing;

/// <summary>
/// Reads a frame once, for those who read its payload as well: <see cref="ToPayload"/> stops before the payload, whoever judges it moves <see cref="Json"/>
/// through it, and <see cref="End"/> reads what follows. Without such a reader, <see cref="FrameHeader.Read"/> does all of it.
/// </summary>
public ref struct FrameReader
{
    /// <summary>Deepest nesting read; the deepest payload of any version needs fewer than 20 levels.</summary>
    internal const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _frame;
    private readonly bool _isBinary;
    private Utf8JsonReader _json;
    private MessageType? _type;
    private FrameSlice _id;
    private FrameSlice _name;
    private FrameSlice _description;
    private FrameSlice _payload;
    private bool _isPayloadNull;
    private FrameFaultKind? _fault;
    private int _faultElement = -1;
    private FrameSlice _faultValue;
    private int _elements;
    private int _payloadStart;
    private bool _isStarted;

    /// <summary>A reader at the start of a message.</summary>
    /// <param name="frame">The WebSocket message's content.</param>
    /// <param name="isBinary">Whether it came as a binary message, which OCPP-J does not use.</param>
    public FrameReader(ReadOnlySpan<byte> frame, bool isBinary = false)
    {
        _frame = frame;
        _isBinary = isBinary;
        _json = new Utf8JsonReader(frame, new JsonReaderOptions { MaxDepth = MaxDepth });
    }

    /// <summary>The JSON of the whole frame. After <see cref="ToPayload"/> it stands on the payload's first token.</summary>
    [UnscopedRef]
    public ref Utf8JsonReader Json => ref _json;

    internal readonly ReadOnlySpan<byte> Frame => _frame;

    /// <summary>The parts before the payload, once <see cref="ToPayload"/> was called.</summary>
    public readonly FrameHeader Header => new()
    {
        Type = _type,
        MessageId = _id,
        Name = _name,
        ErrorDescription = _description,
        Payload = _payload,
        IsPayloadNull = _isPayloadNull,
        IsBinary = _isBinary,
        Fault = _fault ?? (_isBinary ? FrameFaultKind.Binary : null),
        FaultElement = _faultElement,
        FaultValue = _faultValue,
        Elements = _elements,
    };

    /// <summary>Reads up to the payload, or the error details.</summary>
    /// <returns>True when <see cref="Json"/> stands on the start of that object; false when there is none, and only <see cref="End"/> is left to call.</returns>
    public bool ToPayload()
    {
        try
        {
            return Start() && Advance();
        }
        catch (JsonException error)
        {
            Broken(error);
            return false;
        }
    }

    /// <summary>
    /// Reads to the end, from wherever <see cref="Json"/> stands by now. When whoever read the payload met a <see cref="JsonException"/>, call <see cref="Restart"/> first.
    /// </summary>
    public FrameHeader End()
    {
        try
        {
            var isAtPayload = _isStarted ? _payloadStart > 0 : Start() && Advance();
            while (isAtPayload)
            {
                LeavePayload();
                isAtPayload = Advance();
            }
        }
        catch (JsonException error)
        {
            Broken(error);
        }

        return Header;
    }

    /// <summary>Goes back to the start: after an exception, nobody knows where <see cref="Json"/> stands.</summary>
    public void Restart() => this = new FrameReader(_frame, _isBinary);

    private bool Start()
    {
        _isStarted = true;
        if (!Utf8.IsValid(_frame))
        {
            Blame(FrameFaultKind.NotUtf8);
            return false;
        }

        _json.Read();
        if (_json.TokenType == JsonTokenType.StartArray)
            return true;
        Blame(FrameFaultKind.NotAnArray);
        Drain();
        return false;
    }

    // Reads elements until one is the payload, or all are read.
    private bool Advance()
    {
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (Element(_elements++))
                return true;
        }

        Drain();
        if (_type is null || _elements != FrameHeader.LengthOf(_type.Value))
            Blame(FrameFaultKind.WrongLength);
        return false;
    }

    private bool Element(int index)
    {
        switch (index)
        {
            case 0:
                _type = TypeOf(ref _json);
                if (_type is null)
                    Blame(FrameFaultKind.UnknownMessageType, 0);
                break;
            case 1:
                _id = Text(1);
                break;
            case var _ when _type is null:
                break;
            case var _ when index == FrameHeader.LengthOf(_type.Value) - 1:
                return IsPayload(index);
            case 2:
                _name = Text(2);
                break;
            case 3 when _type is MessageType.CallError or MessageType.CallResultError:
                _description = Text(3);
                break;
        }

        _json.Skip();
        return false;
    }

    private bool IsPayload(int index)
    {
        if (_json.TokenType == JsonTokenType.StartObject)
        {
            _payloadStart = (int)_json.TokenStartIndex;
            return true;
        }

        // Error details are an object in any case (section 4.2.3).
        if (_json.TokenType == JsonTokenType.Null && _type is not (MessageType.CallError or MessageType.CallResultError))
        {
            _isPayloadNull = true;
            _payload = Token();
            return false;
        }

        Blame(FrameFaultKind.WrongElement, index);
        _json.Skip();
        return false;
    }

    private void LeavePayload()
    {
        if (_json.TokenType == JsonTokenType.StartObject && _json.TokenStartIndex == _payloadStart)
            _json.Skip();
        while (_json.CurrentDepth > 1 && _json.Read())
        {
        }

        _payload = new FrameSlice(_payloadStart, (int)_json.BytesConsumed - _payloadStart);
        _payloadStart = 0;
    }

    private FrameSlice Text(int index)
    {
        if (_json.TokenType != JsonTokenType.String)
        {
            Blame(FrameFaultKind.WrongElement, index);
            return default;
        }

        if (_json.ValueIsEscaped && !JsonEscapes.AreUnicode(_json.ValueSpan))
        {
            Blame(FrameFaultKind.NotUtf8, index);
            return default;
        }

        return new FrameSlice((int)_json.TokenStartIndex + 1, _json.ValueSpan.Length, _json.ValueIsEscaped);
    }

    private static MessageType? TypeOf(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Number && json.ValueSpan is [>= (byte)'2' and <= (byte)'6' and var digit] ? (MessageType)(digit - '0') : null;

    private readonly FrameSlice Token() => new((int)_json.TokenStartIndex, (int)(_json.BytesConsumed - _json.TokenStartIndex));

    // Reads to the end, so that what stands behind the array is seen as the fault it is.
    private void Drain()
    {
        while (_json.Read())
        {
        }
    }

    // The first fault counts.
    private void Blame(FrameFaultKind kind, int element = -1)
    {
        if (_fault is not null)
            return;
        _fault = kind;
        _faultElement = element;
        if (kind is FrameFaultKind.NotAnArray or FrameFaultKind.UnknownMessageType or FrameFaultKind.WrongElement)
            _faultValue = Token();
    }

    // What is not JSON outweighs what was found before: nothing of it may be relied on.
    private void Broken(JsonException error)
    {
        var at = Math.Min(Offset(error), _frame.Length);
        // An array or object counts as one level only behind its bracket.
        var depth = _json.CurrentDepth + (_json.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);
        var isTooDeep = depth >= MaxDepth && at < _frame.Length && _frame[at] is (byte)'[' or (byte)'{';
        _fault = isTooDeep ? FrameFaultKind.TooDeep : FrameFaultKind.NotJson;
        _faultElement = -1;
        _faultValue = new FrameSlice(at, 0);
        _payloadStart = 0;
    }

    private readonly int Offset(JsonException error)
    {
        var start = 0;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
            start += _frame[start..].IndexOf((byte)'\n') + 1;
        return start + (int)(error.BytePositionInLine ?? 0);
    }
}
