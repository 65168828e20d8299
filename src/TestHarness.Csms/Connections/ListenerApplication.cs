using TestHarness.Csms.Observation;
using TestHarness.Csms.Security;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp;
using TestHarness.Transport.Rpc;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Csms.Connections;

/// <summary>Lets stations in at one listener, and serves them.</summary>
internal sealed class ListenerApplication(CsmsServices csms, CsmsListener listener, Observers observers) : IServerApplication
{
    private readonly UpgradePolicy _policy = new(csms, listener);

    public async Task<UpgradeDecision> DecideAsync(UpgradeRequest request, CancellationToken cancellation)
    {
        var decision = await csms.Context.RunAsync(() => Task.FromResult(_policy.Decide(request))).ConfigureAwait(false);
        if (decision.Subprotocol is null)
            Observe(request.Identity, CsmsObservationKind.Refused, decision.Reason, decision.Status);
        return decision;
    }

    public async Task ServeAsync(UpgradeRequest request, IOcppSocket socket, CancellationToken cancellation)
    {
        if (OcppVersions.TryParse(socket.Subprotocol) is not { } version)
            return;
        var connection = await csms.Context.RunAsync(() => Task.FromResult(Begin(request, socket, version))).ConfigureAwait(false);
        SocketMessage? end = null;
        try
        {
            end = await connection.Session.RunAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            await csms.Context.RunAsync(() =>
            {
                End(connection, end);
                return Task.CompletedTask;
            }).ConfigureAwait(false);
        }
    }

    private StationConnection Begin(UpgradeRequest request, IOcppSocket socket, OcppVersion version)
    {
        var station = csms.Stations.Get(request.Identity);
        Observe(request.Identity, CsmsObservationKind.Connected, version.Subprotocol(), 101);
        StationConnection? connection = null;
        var session = new OcppSession(
            new ObservedSocket(socket, request.Identity, csms.Time, observers),
            version,
            csms.Context,
            (_, call) => csms.Dispatcher.HandleAsync(station, connection!, call),
            new SessionOptions { Time = csms.Time, AnswerTimeout = csms.Options.AnswerTimeout });
        connection = new StationConnection(session, listener, request);

        // A station that comes again has lost the connection it had.
        station.Connection?.Session.Socket.Abort();
        station.Connection = connection;
        NoteSecurity(station, request);
        csms.Events.Publish(station.Identity, connection);
        return connection;
    }

    private void NoteSecurity(Station station, UpgradeRequest request)
    {
        if (listener.UsesClientCertificates && request.ClientCertificate is { } certificate)
        {
            var thumbprint = Thumbprint.Of(certificate);
            station.Update(state => state with { CertificateInUse = thumbprint });
            station.NoteCertificate(thumbprint, SignedCertificateStatus.InUse);
        }

        // A05.FR.07: the CSMS asked for this profile, and the station follows.
        if (listener.SecurityProfile > (station.Secrets.LowestSecurityProfile ?? 0)
            && station.State.NetworkProfiles.Values.Any(profile => profile.SecurityProfile == listener.SecurityProfile))
        {
            station.UpdateSecrets(secrets => secrets with { LowestSecurityProfile = listener.SecurityProfile });
        }
    }

    private void End(StationConnection connection, SocketMessage? end)
    {
        var station = csms.Stations.Get(connection.Request.Identity);
        if (ReferenceEquals(station.Connection, connection))
            station.Connection = null;
        station.Update(state => state with { LastSeen = station.LastSeen });
        Observe(station.Identity, CsmsObservationKind.Disconnected, end?.CloseReason, end?.CloseCode);
    }

    private void Observe(string identity, CsmsObservationKind kind, string? detail, int? status) => observers.Observe(new CsmsObservation
    {
        Time = csms.Time.GetUtcNow(),
        Station = identity,
        Kind = kind,
        Detail = detail,
        Status = status,
    });
}
