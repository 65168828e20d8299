using System.Text;
using Microsoft.Extensions.Logging;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Booting;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;
using TestHarness.Station.Security;
using TestHarness.Station.Services;
using TestHarness.Transport.Rpc;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Station.Connection;

/// <summary>Keeps a connection to the CSMS: chooses the network profile, connects, reconnects with back-off, sends requests (Part 4 section 5, B10).</summary>
internal sealed class CsmsLink(
    StationContext station,
    DeviceModelService model,
    NetworkProfiles profiles,
    Registration registration,
    IncomingCalls incoming,
    IPayloadCodec codec,
    ICertificateStore certificates,
    ISecurityEvents securityEvents) : ICsmsLink, IStationService
{
    private readonly BackOff _backOff = new(model, station.Random);
    private readonly Waiters _quiet = new(station);
    private OcppSession? _session;
    private int _underWay;
    private int _slot = 1;
    private int? _connectedSlot;
    private int _attempts;

    /// <inheritdoc />
    public event Action? Connected;

    /// <inheritdoc />
    public event Action? Disconnected;

    /// <inheritdoc />
    public event Action? Sent;

    /// <inheritdoc />
    public event Action? Exhausted;

    /// <inheritdoc />
    public bool IsConnected => _session is { IsOpen: true };

    /// <inheritdoc />
    public bool IsOnline => IsConnected && registration.IsAccepted;

    /// <inheritdoc />
    public OcppVersion? Version { get; private set; }

    /// <inheritdoc />
    public int SecurityProfile => profiles.SecurityProfile;

    /// <inheritdoc />
    public void Start()
    {
        station.Cabinet.NetworkChanged += up =>
        {
            if (!up)
                _session?.Socket.Abort();
        };
        certificates.ClientCertificateChanged += () => Reconnect("The client certificate changed");
        model.Written += (key, _) =>
        {
            if (key.Equals(SecurityCtrlr.BasicAuthPassword) && SecurityProfile is 1 or 2)
                station.After(TimeSpan.Zero, () => CloseAsync("The password changed"));
        };
        station.PowerLost.Register(() => _session?.Socket.Abort());
        _slot = profiles.Priority.FirstOrDefault(1);
        station.Start(ConnectAsync);
    }

    /// <inheritdoc />
    public async Task<CallOutcome<TResponse>> CallAsync<TResponse>(IOcppRequest<TResponse> request, CallPermission permission = CallPermission.WhenAccepted)
        where TResponse : class
    {
        station.PowerLost.ThrowIfCancellationRequested();
        if (_session is not { IsOpen: true } session || !MaySend(permission))
            return new CallOutcome<TResponse>(CallOutcomeKind.NotSent);
        var action = OcppMessages.Of(request.GetType()).Action;
        if (OcppMessages.Find(session.Version, action) is null)
            return new CallOutcome<TResponse>(CallOutcomeKind.Refused, ErrorCode: ErrorCodes.NotImplemented);
        var reply = session.CallAsync(action, codec.Write(request, session.Version, action, isRequest: true));
        _underWay++;
        Sent?.Invoke();
        var answer = await reply;
        if (--_underWay == 0)
            _quiet.Release();
        var outcome = Read<TResponse>(answer, session.Version, action);
        station.PowerLost.ThrowIfCancellationRequested();
        return outcome;
    }

    /// <inheritdoc />
    public void Send(IOcppSend message)
    {
        if (_session is not { IsOpen: true } session)
            return;
        var action = OcppMessages.Of(message.GetType()).Action;
        session.Send(action, codec.Write(message, session.Version, action, isRequest: true));
        Sent?.Invoke();
    }

    /// <inheritdoc />
    public Task WhenQuietAsync(TimeSpan longest) => _underWay == 0 ? Task.CompletedTask : _quiet.WaitAsync(longest);

    /// <inheritdoc />
    public void Reconnect(string reason) => station.Start(() => CloseAsync(reason));

    /// <summary>Sends a CALL as it is given, whatever the registration says.</summary>
    /// <exception cref="InvalidOperationException">There is no connection.</exception>
    public Task<CallReply> SendRawAsync(string action, ReadOnlyMemory<byte> payload) =>
        _session is { IsOpen: true } session ? session.CallAsync(action, payload) : throw new InvalidOperationException("The station is not connected.");

    /// <summary>Closes the connection in good order; it is opened again unless power is lost.</summary>
    public Task CloseAsync(string reason) => _session is { IsOpen: true } session ? session.CloseAsync(1001, reason) : Task.CompletedTask;

    private bool MaySend(CallPermission permission) => permission switch
    {
        CallPermission.Boot => true,
        CallPermission.RequestedByCsms => registration.Status != RegistrationStatusEnumType.Rejected,
        _ => registration.IsAccepted,
    };

    private CallOutcome<TResponse> Read<TResponse>(CallReply reply, OcppVersion version, string action)
        where TResponse : class
    {
        switch (reply)
        {
            case CallReply.Result result when codec.CheckAnswer(version, action, result.Payload) is { } fault:
                station.Logger.LogWarning("The answer to {Action} cannot be used: {Error}", action, fault.Description);
                return new CallOutcome<TResponse>(CallOutcomeKind.Refused, ErrorCode: fault.Code);
            case CallReply.Result result:
                return new CallOutcome<TResponse>(CallOutcomeKind.Answered, codec.Read<TResponse>(result.Payload));
            case CallReply.Error error:
                station.Logger.LogWarning("{Action} was refused: {Code} {Description}", action, error.Code, error.Description);
                return new CallOutcome<TResponse>(CallOutcomeKind.Refused, ErrorCode: error.Code);
            case CallReply.TimedOut:
                return new CallOutcome<TResponse>(CallOutcomeKind.TimedOut);
            default:
                return new CallOutcome<TResponse>(CallOutcomeKind.NotSent);
        }
    }

    private async Task ConnectAsync()
    {
        if (profiles.Find(_slot) is not { } profile)
        {
            Failed();
            return;
        }

        try
        {
            if (!station.Cabinet.NetworkUp)
                throw new ConnectException(ConnectFailure.Tcp, "The network cable is cut.");
            var socket = await (station.Options.Connect ?? OcppClient.ConnectAsync)(OptionsFor(profile), station.PowerLost);
            var version = OcppVersions.TryParse(socket.Subprotocol);
            if (version is null || station.PowerLost.IsCancellationRequested || !station.Cabinet.NetworkUp)
            {
                socket.Abort();
                await socket.DisposeAsync();
                station.PowerLost.ThrowIfCancellationRequested();
                throw version is null
                    ? new ConnectException(ConnectFailure.Subprotocol, $"'{socket.Subprotocol}' is no version that the station speaks.")
                    : new ConnectException(ConnectFailure.Tcp, "The network cable was cut.");
            }

            Version = version;
            Open(socket, version.Value, profile);
        }
        catch (ConnectException error)
        {
            station.Logger.LogInformation("Connecting with network profile {Slot} failed: {Error}", _slot, error.Message);
            Tell(error);
            if (error.Failure == ConnectFailure.ServerCertificate)
                certificates.ServerWasRefused(isMigrating: !profiles.WasLast(_slot));
            Failed();
        }
    }

    private void Open(IOcppSocket socket, OcppVersion version, NetworkConnectionProfileType profile)
    {
        _attempts = 0;
        _backOff.Reset();
        var session = new OcppSession(socket, version, station.Serial, (from, call) => incoming.AnswerAsync(from.Version, call), new SessionOptions
        {
            Time = station.Time,
            AnswerTimeout = TimeSpan.FromSeconds(profile.MessageTimeout),
            NewMessageId = station.NewId,
        });
        session.Ended += () => station.Serial.Start(() => EndedAsync(session));
        _session = session;
        profiles.Connected(_slot, profile);
        if (_connectedSlot is { } before && before != _slot)
            registration.Forget();
        _connectedSlot = _slot;
        station.Serial.Start(() => ReceiveAsync(session));
        Connected?.Invoke();
    }

    private async Task ReceiveAsync(OcppSession session)
    {
        try
        {
            await session.RunAsync();
        }
        catch (Exception error)
        {
            // Whatever is wrong with this connection, the station needs another one.
            station.Logger.LogError(error, "Receiving failed");
            session.Socket.Abort();
            await EndedAsync(session);
        }
    }

    private async Task EndedAsync(OcppSession session)
    {
        if (_session != session)
            return;
        _session = null;
        await session.Socket.DisposeAsync();
        if (station.PowerLost.IsCancellationRequested)
            return;
        Disconnected?.Invoke();
        station.After(_backOff.Next(), ConnectAsync);
    }

    private void Failed()
    {
        _attempts++;
        if (_attempts >= (model.Int(OcppCommCtrlr.NetworkProfileConnectionAttempts) ?? 1))
        {
            _attempts = 0;
            var order = profiles.Priority;
            var place = order.ToList().IndexOf(_slot);
            _slot = order.Count == 0 ? _slot : order[(place + 1) % order.Count];
            if (place + 1 >= order.Count)
                Exhausted?.Invoke();
        }

        station.After(_backOff.Next(), ConnectAsync);
    }

    private void Tell(ConnectException error)
    {
        if (error.Failure == ConnectFailure.ServerCertificate)
            securityEvents.Raise(SecurityEventTypes.InvalidCsmsCertificate, error.Message);
        else if (error.Failure == ConnectFailure.TlsVersion)
            securityEvents.Raise(SecurityEventTypes.InvalidTlsVersion, error.Message);
        else if (error is { Failure: ConnectFailure.Refused, Status: 401 or 403 })
            securityEvents.Raise("FailedToAuthenticateAtCsms", error.Message);
    }

    private ClientOptions OptionsFor(NetworkConnectionProfileType profile)
    {
        var identity = profiles.IdentityOf(profile);
        var tls = profile.SecurityProfile >= 2;
        var certified = profile.SecurityProfile == 3;
        var password = profile.SecurityProfile is 1 or 2 ? profiles.PasswordOf(profile) : null;
        return new ClientOptions
        {
            Address = new Uri($"{profile.OcppCsmsUrl.TrimEnd('/')}/{Uri.EscapeDataString(identity)}"),
            Subprotocols = [.. station.Options.Versions.Select(version => version.Subprotocol())],
            Credentials = password is null ? null : new BasicCredentials(identity, Encoding.UTF8.GetBytes(password)),
            TrustedRoots = tls ? certificates.CsmsRootsFor(isMigrating: !profiles.WasLast(_slot)) : null,
            ClientCertificate = certified ? certificates.ClientCertificate : null,
            ClientCertificateChain = certified ? certificates.ClientCertificateChain : null,
            PingInterval = model.Duration(OcppCommCtrlr.WebSocketPingInterval),
            Time = station.Time,
            Tracker = station.Tracker,
        };
    }
}
