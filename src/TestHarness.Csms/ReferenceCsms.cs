using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TestHarness.Csms.Answers;
using TestHarness.Csms.Connections;
using TestHarness.Csms.Handling;
using TestHarness.Csms.Observation;
using TestHarness.Csms.Operations;
using TestHarness.Csms.Security;
using TestHarness.Csms.Stations;
using TestHarness.Csms.Storage;
using TestHarness.Csms.Tokens;
using TestHarness.Csms.Transactions;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Transport.Activity;
using TestHarness.Transport.Rpc;

namespace TestHarness.Csms;

/// <summary>
/// A charging station management system for OCPP 2.0.1 and 2.1. It lets stations in, answers everything they send, keeps what they tell,
/// and sends them whatever its operator asks for. Public members may be used from any thread; all logic runs in one serial context.
/// </summary>
public sealed class ReferenceCsms : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly WorkTracker _tracker;
    private readonly ILogger _log;
    private readonly SerialContext _context;
    private readonly ICsmsStorage _storage;
    private readonly Observers _observers = new();
    private readonly List<ListenerHost> _hosts = [];
    private CsmsOptions _options;
    private CsmsServices? _services;

    /// <summary>A CSMS; <see cref="StartAsync"/> makes it listen.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="time">Its clock.</param>
    /// <param name="tracker">Counts what is under way; <see cref="WorkTracker.None"/> where nobody needs to know.</param>
    /// <param name="log">Where it tells what went wrong; payloads and passwords are not logged (A01.FR.09, C04.FR.04).</param>
    public ReferenceCsms(CsmsOptions options, TimeProvider time, WorkTracker tracker, ILogger? log = null)
    {
        _options = options;
        _storage = options.Storage ?? new MemoryCsmsStorage();
        _time = time;
        _tracker = tracker;
        _log = log ?? NullLogger.Instance;
        _context = new SerialContext(tracker);
        _context.Failed += error => _log.LogError(error, "Unexpected failure");
        Provisioning = new ProvisioningOperations(this);
        RemoteControl = new RemoteControlOperations(this);
        SmartCharging = new SmartChargingOperations(this);
        Certificates = new CertificateOperations(this);
        Der = new DerOperations(this);
        Monitoring = new MonitoringOperations(this);
        Displays = new DisplayOperations(this);
    }

    /// <summary>The answers that the operator set in place of the true ones; they outlive a restart.</summary>
    public NextAnswers Answers { get; } = new();

    /// <summary>Resets, variables, reports, network profiles, passwords.</summary>
    public ProvisioningOperations Provisioning { get; }

    /// <summary>Transactions, reservations, the local list.</summary>
    public RemoteControlOperations RemoteControl { get; }

    /// <summary>Charging profiles.</summary>
    public SmartChargingOperations SmartCharging { get; }

    /// <summary>Certificates.</summary>
    public CertificateOperations Certificates { get; }

    /// <summary>DER controls.</summary>
    public DerOperations Der { get; }

    /// <summary>Monitors of variables.</summary>
    public MonitoringOperations Monitoring { get; }

    /// <summary>Display messages.</summary>
    public DisplayOperations Displays { get; }

    /// <summary>Where it listens, in the order of <see cref="CsmsOptions.Listeners"/>; a station's connection URL has <c>/</c> and its identity behind it.</summary>
    public IReadOnlyList<Uri> Endpoints => [.. _hosts.Select(host => host.Endpoint)];

    /// <summary>Loads what it knew and listens.</summary>
    /// <exception cref="IOException">A port is in use, or the storage cannot be read.</exception>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        if (_services is not null)
            throw new InvalidOperationException("The CSMS runs already.");
        var services = await _context.RunAsync(() => Task.FromResult(new CsmsServices(_options, _storage, _time, _tracker, _context, Answers, _log))).ConfigureAwait(false);
        _services = services;
        try
        {
            foreach (var listener in _options.Listeners)
                _hosts.Add(await ListenerHost.StartAsync(services, listener, _observers, cancellation).ConfigureAwait(false));
        }
        catch
        {
            await StopAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Listens at one more address while it runs.</summary>
    /// <returns>The endpoint, the last of <see cref="Endpoints"/> from then on.</returns>
    /// <exception cref="IOException">The port is in use.</exception>
    /// <exception cref="InvalidOperationException">The CSMS does not run.</exception>
    public async Task<Uri> ListenAsync(CsmsListener listener, CancellationToken cancellation = default)
    {
        var services = _services ?? throw new InvalidOperationException("The CSMS does not run.");
        var host = await ListenerHost.StartAsync(services, listener, _observers, cancellation).ConfigureAwait(false);
        _hosts.Add(host);
        return host.Endpoint;
    }

    /// <summary>Drops all connections and stops listening.</summary>
    public async Task StopAsync()
    {
        if (_services is not { } services)
            return;
        foreach (var host in _hosts)
            await host.DisposeAsync().ConfigureAwait(false);
        _hosts.Clear();
        await _context.RunAsync(() =>
        {
            SmartCharging.StopAll();
            services.Dispose();
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        _services = null;
    }

    /// <summary>Stops and starts, as after an update: what the storage holds is known again, on the same ports.</summary>
    public async Task RestartAsync(CancellationToken cancellation = default)
    {
        var listeners = _hosts.Select(host => host.Listener with { Port = host.Endpoint.Port }).ToList();
        await StopAsync().ConfigureAwait(false);
        if (listeners.Count > 0)
            _options = _options with { Listeners = listeners };
        await StartAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Lets an observer see connections and messages until the result is disposed.</summary>
    public IDisposable Observe(ICsmsObserver observer) => _observers.Add(observer);

    /// <summary>
    /// Sends any CALL. Ids that a CSMS manages and the payload does not give (requestId, remoteStartId, ids of profiles, schedules, reservations, DER controls) are filled in.
    /// </summary>
    /// <param name="identity">The station.</param>
    /// <param name="action">The action.</param>
    /// <param name="payload">The payload, in the words of the version that the station speaks.</param>
    /// <param name="messageId">The message id; null makes a fresh one.</param>
    /// <returns>The answer, whatever it is.</returns>
    /// <exception cref="UnknownStationException">There is no such station.</exception>
    /// <exception cref="StationNotConnectedException">It is not connected.</exception>
    /// <exception cref="InvalidPayloadException">The version has no such action, or the payload does not fit its schema.</exception>
    public Task<CallReply> CallAsync(string identity, string action, JsonObject payload, string? messageId = null) => RunAsync(csms =>
    {
        var station = csms.Stations.Get(identity);
        var connection = station.Connection ?? throw new StationNotConnectedException(identity);
        var whole = payload.DeepClone().AsObject();
        ManagedIds.Fill(connection.Version, action, whole, csms.Ids);
        var bytes = Encoding.UTF8.GetBytes(whole.ToJsonString());
        return Payloads.Check(connection.Version, action, isRequest: true, bytes) is var (code, description)
            ? throw new InvalidPayloadException(code, $"{action}: {description}")
            : csms.Calls.CallAsync(station, action, bytes, messageId);
    });

    /// <summary>Sends a CALL as soon as the station connects the next time, before anything that it sends then is answered.</summary>
    /// <param name="identity">The station.</param>
    /// <param name="action">The action.</param>
    /// <param name="payload">The payload, in the words of the version that the station speaks.</param>
    /// <param name="patience">How long to wait for it to connect.</param>
    /// <exception cref="FollowUpTimeoutException">It did not connect in time.</exception>
    public Task<CallReply> CallOnceConnectedAsync(string identity, string action, JsonObject payload, TimeSpan patience) => RunAsync(async csms =>
    {
        await csms.Events.NextAsync<StationConnection>(identity, patience);
        return await CallAsync(identity, action, payload);
    });

    /// <summary>Sends a CALL exactly as it is, valid or not.</summary>
    /// <inheritdoc cref="CallAsync(string, string, JsonObject, string?)" />
    public Task<CallReply> CallUncheckedAsync(string identity, string action, string payload, string? messageId = null) => RunAsync(csms =>
        csms.Calls.CallAsync(csms.Stations.Get(identity), action, Encoding.UTF8.GetBytes(payload), messageId));

    /// <summary>The stations.</summary>
    public Task<IReadOnlyList<StationView>> StationsAsync() =>
        RunAsync(csms => Task.FromResult<IReadOnlyList<StationView>>([.. csms.Stations.All.Select(station => station.View())]));

    /// <summary>A station.</summary>
    /// <exception cref="UnknownStationException">There is none of that identity.</exception>
    public Task<StationView> StationAsync(string identity) => RunAsync(csms => Task.FromResult(csms.Stations.Get(identity).View()));

    /// <summary>A station's variables as it reported them.</summary>
    /// <exception cref="UnknownStationException">There is none of that identity.</exception>
    public Task<IReadOnlyList<ReportDataType>> DeviceModelAsync(string identity) =>
        RunAsync(csms => Task.FromResult<IReadOnlyList<ReportDataType>>([.. csms.Stations.Get(identity).Model.All]));

    /// <summary>Registers a station, or changes its account: its registration, for example, for its next BootNotification.</summary>
    public Task RegisterAsync(StationAccount account) => RunAsync(csms => Task.FromResult(csms.Stations.Register(account)));

    /// <summary>Ends a station's connection with a close frame.</summary>
    /// <exception cref="StationNotConnectedException">It is not connected.</exception>
    public Task DisconnectAsync(string identity, int code = 1000, string? reason = null) => RunAsync(async csms =>
    {
        var connection = csms.Stations.Get(identity).Connection ?? throw new StationNotConnectedException(identity);
        await connection.Session.CloseAsync(code, reason);
        return true;
    });

    /// <summary>The identifiers of drivers.</summary>
    public Task<IReadOnlyList<IdTokenAccount>> IdTokensAsync() => RunAsync(csms => Task.FromResult<IReadOnlyList<IdTokenAccount>>([.. csms.Tokens.All]));

    /// <summary>Adds an identifier, or changes what it is good for.</summary>
    public Task SetIdTokenAsync(IdTokenAccount account) => RunAsync(csms =>
    {
        csms.Tokens.Set(account);
        return Task.FromResult(true);
    });

    /// <summary>Removes an identifier; false when there is none.</summary>
    public Task<bool> RemoveIdTokenAsync(string idToken, string? type = null) => RunAsync(csms => Task.FromResult(csms.Tokens.Remove(idToken, type)));

    /// <summary>The certificates of the CSMS's authorities, PEM: what a station installs as CSMSRootCertificate and V2GRootCertificate.</summary>
    public Task<AuthorityCertificates> AuthorityCertificatesAsync() => RunAsync(csms => Task.FromResult(new AuthorityCertificates(
        csms.Certificates.Authorities.Station.Certificate.ExportCertificatePem(),
        csms.Certificates.Authorities.V2G.Certificate.ExportCertificatePem())));

    /// <summary>The transactions, oldest first.</summary>
    /// <param name="identity">The station; null means all.</param>
    public Task<IReadOnlyList<TransactionView>> TransactionsAsync(string? identity = null) => RunAsync(csms => Task.FromResult<IReadOnlyList<TransactionView>>(
        [.. csms.Transactions.All.Where(transaction => identity is null || transaction.Identity == identity).OrderBy(transaction => transaction.StartedAt)]));

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    internal Task<T> RunAsync<T>(Func<CsmsServices, Task<T>> work) =>
        _context.RunAsync(() => work(_services ?? throw new InvalidOperationException("The CSMS does not run.")));
}
