using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Transport.Activity;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Transport.Rpc;

/// <summary>
/// CALLs and their answers over a socket (Part 4 section 4): one outstanding CALL at a time in our direction, further ones wait in order;
/// answers matched by message id, late and unknown ones ignored; a CALL that comes in is handed to the application and its answer sent back.
/// Everything of the application runs in the given context. A frame that cannot be read as a CALL is answered with the CALLERROR that Part 4 asks for;
/// an answer that cannot be read is as good as none, and in OCPP 2.1 its sender is told by a CALLRESULTERROR.
/// </summary>
public sealed class OcppSession
{
    private readonly IOcppSocket _socket;
    private readonly SerialContext _context;
    private readonly SessionOptions _options;
    private readonly Func<OcppSession, IncomingCall, Task<CallReply>> _onCall;
    private readonly Queue<PendingCall> _waiting = [];
    private readonly HashSet<string> _beingHandled = [];
    private volatile bool _ended;
    private PendingCall? _outstanding;

    /// <summary>A session over an open socket; <see cref="RunAsync"/> makes it live.</summary>
    /// <param name="socket">The socket; the session closes it, its owner disposes it.</param>
    /// <param name="version">The version that was negotiated.</param>
    /// <param name="context">Where <paramref name="onCall"/> and the continuations of <see cref="CallAsync"/> run.</param>
    /// <param name="onCall">Answers a CALL; what it returns for a SEND is ignored. It must return a Result or an Error.</param>
    /// <param name="options">Time-outs and ids.</param>
    public OcppSession(IOcppSocket socket, OcppVersion version, SerialContext context, Func<OcppSession, IncomingCall, Task<CallReply>> onCall, SessionOptions options)
    {
        _socket = socket;
        _context = context;
        _options = options;
        _onCall = onCall;
        Version = version;
    }

    /// <summary>Raised in the context when the connection has ended and every waiting CALL was told so.</summary>
    public event Action? Ended;

    /// <summary>The version that was negotiated.</summary>
    public OcppVersion Version { get; }

    /// <summary>The socket underneath.</summary>
    public IOcppSocket Socket => _socket;

    /// <summary>Whether the connection still stands.</summary>
    public bool IsOpen => !_ended;

    /// <summary>How long an answer may take from now on.</summary>
    public TimeSpan? AnswerTimeout { get; set; }

    /// <summary>
    /// Sends a CALL and waits for its answer; behind CALLs that are already waiting. Call it in the context.
    /// Never throws for what the other side does: see <see cref="CallReply"/>.
    /// </summary>
    /// <param name="action">The action.</param>
    /// <param name="payload">The payload's JSON.</param>
    /// <param name="messageId">The message id to use; null makes a fresh one.</param>
    public Task<CallReply> CallAsync(string action, ReadOnlyMemory<byte> payload, string? messageId = null)
    {
        var call = new PendingCall(Frame.Call(messageId ?? _options.NewMessageId(), action, payload.Span));
        if (!IsOpen)
            return Task.FromResult<CallReply>(new CallReply.Disconnected());
        _waiting.Enqueue(call);
        Pump();
        return call.Reply.Task;
    }

    /// <summary>Sends a SEND, at any time and unanswered (Part 4 section 4.2.4). Call it in the context.</summary>
    /// <exception cref="InvalidOperationException">The version that was negotiated has no SEND.</exception>
    public void Send(string action, ReadOnlyMemory<byte> payload)
    {
        if (Version != OcppVersion.V21)
            throw new InvalidOperationException($"OCPP {Version.Label()} has no SEND.");
        _context.Start(() => SendAsync(Frame.Send(_options.NewMessageId(), action, payload.Span)));
    }

    /// <summary>Closes the connection with a close frame.</summary>
    public Task CloseAsync(int code = 1000, string? reason = null) => _socket.CloseAsync(code, reason);

    /// <summary>Receives until the connection ends; run it once. Returns the close frame, or how the connection ended without one.</summary>
    public async Task<SocketMessage> RunAsync(CancellationToken cancellation = default)
    {
        try
        {
            while (true)
            {
                var message = await _socket.ReceiveAsync(cancellation).ConfigureAwait(false);
                if (message.Kind is not (SocketMessageKind.Text or SocketMessageKind.Binary))
                {
                    // The close frame is answered first: when it is told that the session ended, its owner drops the connection.
                    if (message.Kind == SocketMessageKind.Close)
                        await _socket.CloseAsync(message.CloseCode ?? 1000).ConfigureAwait(false);
                    return message;
                }

                // Counted by the context before the socket lets go of the message.
                _context.Start(() => HandleAsync(message));
                _socket.MessageHandled();
            }
        }
        finally
        {
            var ended = _context.RunAsync(() =>
            {
                End();
                return Task.CompletedTask;
            });
            _socket.MessageHandled();
            await ended.ConfigureAwait(false);
        }
    }

    private async Task HandleAsync(SocketMessage message)
    {
        var frame = Frame.Parse(message.Bytes, message.Kind == SocketMessageKind.Binary);
        switch (frame)
        {
            case { Fault: null, Type: MessageType.Call }:
                await AnswerAsync(frame);
                break;
            case { Fault: null, Type: MessageType.Send } when Version == OcppVersion.V21:
                await _onCall(this, new IncomingCall(frame.MessageId!, frame.Action!, frame.Payload, IsSend: true));
                break;
            case { Fault: null, Type: MessageType.CallResult or MessageType.CallError }:
                Match(frame);
                break;
            case { Fault: { } fault, Type: MessageType.CallResult, MessageId: { } id } when Version == OcppVersion.V21:
                await SendAsync(Frame.CallResultError(id, ErrorCodes.Format(Version), Describe(fault)));
                break;
            case { Fault: null, Type: MessageType.CallResultError } when Version == OcppVersion.V21:
                // The other end could not use our answer; there is nothing to be done about it.
                break;
            default:
                await ComplainAsync(frame);
                break;
        }
    }

    private async Task AnswerAsync(Frame call)
    {
        var id = call.MessageId!;
        if (id.Length > FramingLimits.MessageId)
        {
            await SendAsync(Frame.CallError(id, ErrorCodes.Rpc(Version), $"The message id has {id.Length} characters, of at most {FramingLimits.MessageId}."));
            return;
        }

        if (!_beingHandled.Add(id))
        {
            await SendAsync(Frame.CallError(id, ErrorCodes.Rpc(Version), "A CALL with this message id is being handled already."));
            return;
        }

        try
        {
            var reply = await _onCall(this, new IncomingCall(id, call.Action!, call.Payload, IsSend: false));
            await SendAsync(reply switch
            {
                CallReply.Result result => Frame.CallResult(id, result.Payload.Span),
                CallReply.Error error => Frame.CallError(id, error.Code, Cut(error.Description)),
                _ => throw new InvalidOperationException($"A CALL cannot be answered with {reply.GetType().Name}."),
            });
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await SendAsync(Frame.CallError(id, ErrorCodes.InternalError, Cut(error.Message)));
            throw;
        }
        finally
        {
            _beingHandled.Remove(id);
        }
    }

    private void Match(Frame answer)
    {
        if (_outstanding is not { } call || call.Frame.MessageId != answer.MessageId)
            return;
        Complete(call, answer.Type == MessageType.CallResult
            ? new CallReply.Result(answer.Payload)
            : new CallReply.Error(answer.ErrorCode!, answer.ErrorDescription!));
    }

    private async Task ComplainAsync(Frame frame)
    {
        var fault = frame.Fault ?? new FrameFault(FrameFaultKind.UnknownMessageType, "[0]", "2, 3 or 4", $"{(int)frame.Type!}");
        var isUnknownType = fault.Kind == FrameFaultKind.UnknownMessageType || (Version != OcppVersion.V21 && frame.Type is MessageType.CallResultError or MessageType.Send);
        var isCall = frame.Type is null or MessageType.Call;
        if (Version == OcppVersion.V16)
        {
            // OCPP-J 1.6 ignores unknown types (section 4.1.3), and has no id for the error of a message whose own cannot be read.
            if (isCall && !isUnknownType && frame.MessageId is not null)
                await SendAsync(Frame.CallError(frame.MessageId, ErrorCodes.ForFault(Version, fault), Describe(fault)));
            return;
        }

        if (isUnknownType)
            await SendAsync(Frame.CallError(frame.MessageId ?? FramingLimits.UnknownMessageId, ErrorCodes.MessageTypeNotSupported, Describe(fault)));
        else if (isCall)
            await SendAsync(Frame.CallError(frame.MessageId ?? FramingLimits.UnknownMessageId, ErrorCodes.ForFault(Version, fault), Describe(fault)));
    }

    private static string Describe(FrameFault fault) => Cut($"Expected {fault.Expected}{(fault.Path is null ? string.Empty : $" at {fault.Path}")}, found {fault.Actual}.");

    private static string Cut(string description) => description.Length <= FramingLimits.ErrorDescription ? description : description[..FramingLimits.ErrorDescription];

    private void Pump()
    {
        if (_outstanding is not null || _waiting.Count == 0)
            return;
        var call = _outstanding = _waiting.Dequeue();
        _context.Start(() => TransmitAsync(call));
    }

    private async Task TransmitAsync(PendingCall call)
    {
        if (call.Reply.Task.IsCompleted)
            return;

        // The timer first: once the frame is out, a virtual clock may find everything at rest.
        call.Timer = _options.Time.CreateTimer(
            _ => _context.Start(() =>
            {
                Complete(call, new CallReply.TimedOut());
                return Task.CompletedTask;
            }),
            null,
            AnswerTimeout ?? _options.AnswerTimeout,
            Timeout.InfiniteTimeSpan);
        await SendAsync(call.Frame);
    }

    private async Task SendAsync(Frame frame)
    {
        try
        {
            await _socket.SendAsync(frame.Bytes);
        }
        catch (Exception error) when (error is System.Net.WebSockets.WebSocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The receiving side sees the end of the connection and tells it.
        }
    }

    private void Complete(PendingCall call, CallReply reply)
    {
        if (call.Reply.Task.IsCompleted)
            return;
        call.Timer?.Dispose();
        if (ReferenceEquals(_outstanding, call))
            _outstanding = null;
        call.Reply.SetResult(reply);
        if (IsOpen)
            Pump();
    }

    private void End()
    {
        _ended = true;
        if (_outstanding is { } call)
            Complete(call, new CallReply.Disconnected());
        while (_waiting.TryDequeue(out var waiting))
            Complete(waiting, new CallReply.Disconnected());
        Ended?.Invoke();
    }

    private sealed class PendingCall(Frame frame)
    {
        public Frame Frame { get; } = frame;

        // Completed and awaited in the same serial context: continuations must post at once.
        public TaskCompletionSource<CallReply> Reply { get; } = new();

        public ITimer? Timer { get; set; }
    }
}
