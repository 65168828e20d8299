using System.Text.Json.Nodes;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Validation;
using TestHarness.Transport.Activity;
using TestHarness.Transport.Rpc;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Station;

/// <summary>A central system that notes every CALL, answers it sensibly or as told, and sends what a test wants.</summary>
internal sealed class ScriptedCsms : IServerApplication, IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly SerialContext _context;
    private readonly OcppServer _server;
    private readonly Dictionary<string, Queue<Func<JsonObject, CallReply>>> _next = [];
    private readonly Dictionary<string, Func<JsonObject, CallReply>> _rules = [];
    private OcppSession? _session;

    public ScriptedCsms(TimeProvider time, WorkTracker tracker, OcppVersion version, ServerTls? tls = null)
    {
        _time = time;
        Version = version;
        _context = new SerialContext(tracker);
        _server = new OcppServer(new ServerOptions { Tracker = tracker, Tls = tls }, this);
    }

    public OcppVersion Version { get; }

    /// <summary>Every CALL of the station, in order.</summary>
    public List<StationCall> Calls { get; } = [];

    /// <summary>What was wrong with them.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Every upgrade request, in order.</summary>
    public List<UpgradeRequest> Upgrades { get; } = [];

    /// <summary>Status to refuse upgrades with; null accepts.</summary>
    public int? Refusal { get; set; }

    /// <summary>Whether nothing is answered.</summary>
    public bool Silent { get; set; }

    public bool IsConnected => _session is { IsOpen: true };

    public Uri Address => _server.Address;

    public Task StartAsync() => _server.StartAsync();

    /// <summary>Answers the next CALL of that action this way.</summary>
    public void AnswerNext(string action, JsonObject answer) => AnswerNext(action, _ => Result(answer));

    public void AnswerNext(string action, Func<JsonObject, CallReply> answer)
    {
        lock (_next)
        {
            if (!_next.TryGetValue(action, out var queue))
                _next[action] = queue = new Queue<Func<JsonObject, CallReply>>();
            queue.Enqueue(answer);
        }
    }

    /// <summary>Answers every CALL of that action this way.</summary>
    public void AnswerAlways(string action, Func<JsonObject, CallReply> answer)
    {
        lock (_next)
            _rules[action] = answer;
    }

    public static CallReply.Result Result(JsonObject answer) => new(System.Text.Encoding.UTF8.GetBytes(answer.ToJsonString()));

    /// <summary>Sends a CALL and returns what came back.</summary>
    public Task<CallReply> SendAsync(string action, JsonObject payload) => _context.RunAsync(() =>
        (_session ?? throw new InvalidOperationException("No station is connected.")).CallAsync(action, System.Text.Encoding.UTF8.GetBytes(payload.ToJsonString())));

    /// <summary>Closes the connection.</summary>
    public Task CloseAsync() => _session!.CloseAsync();

    public Task<UpgradeDecision> DecideAsync(UpgradeRequest request, CancellationToken cancellation)
    {
        lock (Upgrades)
            Upgrades.Add(request);
        return Task.FromResult(Refusal is { } status ? UpgradeDecision.Refuse(status, "As scripted.") : UpgradeDecision.Accept(Version.Subprotocol()));
    }

    public async Task ServeAsync(UpgradeRequest request, IOcppSocket socket, CancellationToken cancellation)
    {
        var session = new OcppSession(socket, Version, _context, (_, call) => AnswerAsync(call), new SessionOptions { Time = _time });
        _session = session;
        await session.RunAsync(cancellation);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task<CallReply> AnswerAsync(IncomingCall call)
    {
        var payload = JsonNode.Parse(call.Payload.Span)!.AsObject();
        Calls.Add(new StationCall(call.Action, payload, _time.GetUtcNow()));
        foreach (var error in PayloadValidator.Validate(Version, call.Action, isRequest: true, call.Payload.Span).Where(error => error.Severity == FindingSeverity.Violation))
            Faults.Add($"{call.Action} {error}");
        if (Silent)
            await new TaskCompletionSource().Task;
        lock (_next)
        {
            if (_next.TryGetValue(call.Action, out var queue) && queue.TryDequeue(out var answer))
                return answer(payload);
            return _rules.TryGetValue(call.Action, out var rule) ? rule(payload) : Usual(call.Action, payload);
        }
    }

    private CallReply Usual(string action, JsonObject payload)
    {
        var now = Rfc3339.Format(_time.GetUtcNow());
        return Result(action switch
        {
            "BootNotification" => new JsonObject { ["currentTime"] = now, ["interval"] = 300, ["status"] = "Accepted" },
            "Heartbeat" => new JsonObject { ["currentTime"] = now },
            "Authorize" => new JsonObject { ["idTokenInfo"] = new JsonObject { ["status"] = "Accepted" } },
            "TransactionEvent" when payload.ContainsKey("idToken") => new JsonObject { ["idTokenInfo"] = new JsonObject { ["status"] = "Accepted" } },
            _ => [],
        });
    }
}
