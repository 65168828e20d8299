using System.Text;
using FluentAssertions;
using TestHarness.Ocpp;
using TestHarness.Transport.Activity;
using TestHarness.Transport.Rpc;

namespace TestHarness.Tests.Transport;

/// <summary>A session whose other end is the test, on a clock that the test moves.</summary>
internal sealed class SessionBench
{
    private readonly WorkTracker _tracker = new();
    private readonly SerialContext _context;
    private int _lastId;

    public SessionBench(OcppVersion version = OcppVersion.V201, Func<IncomingCall, Task<CallReply>>? onCall = null)
    {
        _context = new SerialContext(_tracker);
        _context.Failed += Defects.Add;
        Socket = new FakeSocket(_tracker);
        Session = new OcppSession(
            Socket,
            version,
            _context,
            (_, call) =>
            {
                Calls.Add(call);
                return onCall?.Invoke(call) ?? Task.FromResult<CallReply>(new CallReply.Result("{}"u8.ToArray()));
            },
            new SessionOptions { Time = Time, AnswerTimeout = TimeSpan.FromSeconds(30), NewMessageId = () => $"id{++_lastId}" });
        Session.Ended += () => HasEnded = true;
        Running = Session.RunAsync(Stop.Token);
    }

    public ManualTime Time { get; } = new();

    public FakeSocket Socket { get; }

    public OcppSession Session { get; }

    public List<IncomingCall> Calls { get; } = [];

    public List<Exception> Defects { get; } = [];

    public CancellationTokenSource Stop { get; } = new();

    public bool HasEnded { get; private set; }

    public Task Running { get; }

    public async Task RestAsync() => await _tracker.WhenIdleAsync().WaitAsync(Wired.Patience);

    /// <summary>Starts a CALL; the result completes when it is answered.</summary>
    public async Task<Task<CallReply>> CallAsync(string action)
    {
        var reply = await _context.RunAsync(() => Task.FromResult(Session.CallAsync(action, "{}"u8.ToArray())));
        await RestAsync();
        return reply;
    }

    public async Task InContextAsync(Action work)
    {
        await _context.RunAsync(() =>
        {
            work();
            return Task.CompletedTask;
        });
        await RestAsync();
    }

    public async Task DeliverAsync(string text, bool binary = false)
    {
        Socket.Deliver(text, binary);
        await RestAsync();
    }

    public async Task AdvanceAsync(int seconds)
    {
        Time.Advance(TimeSpan.FromSeconds(seconds));
        await RestAsync();
    }

    public static void IsResult(Task<CallReply> reply, string payload)
    {
        reply.IsCompleted.Should().BeTrue();
        Encoding.UTF8.GetString(reply.Result.Should().BeOfType<CallReply.Result>().Which.Payload.Span).Should().Be(payload);
    }
}
