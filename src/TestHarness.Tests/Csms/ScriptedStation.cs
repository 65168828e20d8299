using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using TestHarness.Csms;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Validation;
using TestHarness.Transport.Activity;
using TestHarness.Transport.Rpc;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Csms;

/// <summary>A station of which a test writes every word.</summary>
internal sealed class ScriptedStation : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly IOcppSocket _socket;
    private readonly SerialContext _context = new(WorkTracker.None);
    private readonly ConcurrentDictionary<string, Func<JsonObject, JsonObject>> _answers = new();
    private readonly List<(string Action, JsonObject Payload)> _received = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Task<SocketMessage> _running;

    private ScriptedStation(IOcppSocket socket)
    {
        _socket = socket;
        Version = OcppVersions.TryParse(socket.Subprotocol)!.Value;
        Session = new OcppSession(socket, Version, _context, AnswerAsync, new SessionOptions());
        _running = Session.RunAsync();
    }

    public OcppVersion Version { get; }

    public OcppSession Session { get; }

    /// <summary>The certificate that the CSMS presented, PEM.</summary>
    public string? ServerCertificate => _socket.Tls?.ServerCertificatePem;

    /// <summary>How the connection ended.</summary>
    public Task<SocketMessage> Ended => _running.WaitAsync(Patience);

    public static ClientOptions Options(ReferenceCsms csms, string identity, string? password = null, string? username = null, params OcppVersion[] versions) => new()
    {
        Address = new Uri(csms.Endpoints[0] + "/" + Uri.EscapeDataString(identity)),
        Subprotocols = [.. (versions.Length == 0 ? [OcppVersion.V21] : versions).Select(version => version.Subprotocol())],
        Credentials = password is null ? null : new BasicCredentials(username ?? identity, Encoding.UTF8.GetBytes(password)),
    };

    public static Task<ScriptedStation> ConnectAsync(ReferenceCsms csms, string identity, params OcppVersion[] versions) =>
        ConnectAsync(Options(csms, identity, versions: versions));

    public static async Task<ScriptedStation> ConnectAsync(ClientOptions options) => new(await OcppClient.ConnectAsync(options));

    /// <summary>Connects with TLS, and with a certificate where one is given.</summary>
    public static Task<ScriptedStation> ConnectAsync(ClientOptions options, X509Certificate2 root, X509Certificate2? certificate) =>
        ConnectAsync(options with { TrustedRoots = [root], ClientCertificate = certificate });

    /// <summary>Sends a CALL and returns the answer, which must be a valid CALLRESULT.</summary>
    public async Task<JsonObject> CallAsync(string action, string payload = "{}")
    {
        var reply = await ReplyAsync(action, payload);
        reply.Should().BeOfType<CallReply.Result>("{0} is answered", action);
        var answer = ((CallReply.Result)reply).Payload;
        PayloadValidator.Validate(Version, action, isRequest: false, answer.Span).Should().BeEmpty("the answer to {0} is valid", action);
        return JsonNode.Parse(answer.Span)!.AsObject();
    }

    /// <summary>Sends a CALL and returns whatever comes.</summary>
    public async Task<CallReply> ReplyAsync(string action, string payload = "{}") =>
        await _context.RunAsync(() => Session.CallAsync(action, Encoding.UTF8.GetBytes(payload))).WaitAsync(Patience);

    /// <summary>Sends a SEND.</summary>
    public Task SendAsync(string action, string payload) => _socket.SendAsync(Frame.Send(Guid.NewGuid().ToString(), action, Encoding.UTF8.GetBytes(payload)).Bytes);

    /// <summary>Boots, and is accepted.</summary>
    public async Task<ScriptedStation> BootAsync(string? serialNumber = null)
    {
        var serial = serialNumber is null ? "" : $", \"serialNumber\": \"{serialNumber}\"";
        var answer = await CallAsync("BootNotification", $$$"""{"reason": "PowerUp", "chargingStation": {"model": "M", "vendorName": "V"{{{serial}}}}}""");
        ((string?)answer["status"]).Should().Be("Accepted");
        return this;
    }

    /// <summary>Answers an action of the CSMS from now on.</summary>
    public void Answers(string action, string payload) => Answers(action, _ => JsonNode.Parse(payload)!.AsObject());

    public void Answers(string action, Func<JsonObject, JsonObject> answer) => _answers[action] = answer;

    /// <summary>Waits for the next CALL of the CSMS of that action, and checks that it is valid.</summary>
    public async Task<JsonObject> ReceiveAsync(string action)
    {
        while (true)
        {
            lock (_received)
            {
                var index = _received.FindIndex(call => call.Action == action);
                if (index >= 0)
                {
                    var payload = _received[index].Payload;
                    _received.RemoveAt(index);
                    PayloadValidator.Validate(Version, action, isRequest: true, Encoding.UTF8.GetBytes(payload.ToJsonString())).Should().BeEmpty("{0} of the CSMS is valid", action);
                    return payload;
                }
            }

            (await _arrived.WaitAsync(Patience)).Should().BeTrue("{0} should come", action);
        }
    }

    /// <summary>The actions that came and were not asked for.</summary>
    public IReadOnlyList<string> Unexpected
    {
        get
        {
            lock (_received)
                return [.. _received.Select(call => call.Action)];
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _running.WaitAsync(Patience);
        await _socket.DisposeAsync();
        _arrived.Dispose();
    }

    private Task<CallReply> AnswerAsync(OcppSession session, IncomingCall call)
    {
        var payload = JsonNode.Parse(call.Payload.Span)!.AsObject();
        lock (_received)
            _received.Add((call.Action, payload));
        _arrived.Release();
        return Task.FromResult<CallReply>(_answers.TryGetValue(call.Action, out var answer)
            ? new CallReply.Result(Encoding.UTF8.GetBytes(answer(payload).ToJsonString()))
            : new CallReply.Error(ErrorCodes.NotSupported, "not in the script"));
    }
}
