using System.Security.Cryptography.X509Certificates;
using System.Text;
using TestHarness.Csms.Security;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Csms.Connections;

/// <summary>Who may connect (Part 4 section 3, A00).</summary>
internal sealed class UpgradePolicy(CsmsServices csms, CsmsListener listener)
{
    private const int LongestIdentity = 48;
    private static readonly Dictionary<string, string> Challenge = new() { ["WWW-Authenticate"] = "Basic realm=\"OCPP\", charset=\"UTF-8\"" };

    public UpgradeDecision Decide(UpgradeRequest request)
    {
        var station = csms.Stations.Find(request.Identity);
        var decision = ByTheRules(request, station);
        decision = csms.Options.Admission?.Invoke(request, decision) ?? decision;
        if (decision.Subprotocol is not null)
            Register(station, request);
        return decision;
    }

    private UpgradeDecision ByTheRules(UpgradeRequest request, Station? station)
    {
        if (!IsEndpoint(request))
            return UpgradeDecision.Refuse(404, $"There is no OCPP-J endpoint at {request.Path}.");
        if (station is null && !csms.Options.AcceptUnknownStations)
            return UpgradeDecision.Refuse(404, $"There is no station '{request.Identity}'.");
        if (listener.SecurityProfile < station?.Secrets.LowestSecurityProfile)
            return UpgradeDecision.Refuse(403, $"The station may not go below security profile {station.Secrets.LowestSecurityProfile} any more.");
        if (listener.UsesPasswords && PasswordFault(station, request) is { } fault)
            return UpgradeDecision.Refuse(401, fault, Challenge);
        if (listener.UsesClientCertificates && CertificateFault(station, request) is { } mismatch)
            return UpgradeDecision.Refuse(401, mismatch);
        return SubprotocolChoice.Choose(request.Subprotocols, [.. csms.Options.Versions.Select(version => version.Subprotocol())]) is { } chosen
            ? UpgradeDecision.Accept(chosen)
            : UpgradeDecision.AcceptWithoutSubprotocol();
    }

    private bool IsEndpoint(UpgradeRequest request) =>
        request.Identity.Length is > 0 and <= LongestIdentity
        && !request.Identity.Contains(':', StringComparison.Ordinal)
        && request.Path.StartsWith(listener.Path.TrimEnd('/') + "/", StringComparison.Ordinal)
        && request.Path.LastIndexOf('/') == listener.Path.TrimEnd('/').Length;

    // A00.FR.203, FR.204, FR.207, FR.301 to FR.304, FR.324
    private static string? PasswordFault(Station? station, UpgradeRequest request)
    {
        if (request.Credentials is not { } credentials)
            return request.Authorization is null ? "The request has no Authorization header." : "The Authorization header holds no Basic credentials.";
        if (credentials.Username != request.Identity)
            return "The user name is not the station's identity.";
        return station is null || Fits(station, credentials.Password.Span) ? null : "The password is wrong.";
    }

    private static bool Fits(Station station, ReadOnlySpan<byte> password)
    {
        TakeUpAccountPassword(station);
        if (station.Secrets.PasswordHash is null)
            return true; // the account has none yet: this one becomes it
        if (PasswordHash.Fits(password, station.Secrets.PasswordHash))
            return true;
        if (!PasswordHash.Fits(password, station.Secrets.NextPasswordHash))
            return false;
        station.UpdateSecrets(secrets => secrets with { PasswordHash = secrets.NextPasswordHash, NextPasswordHash = null });
        return true;
    }

    private static void TakeUpAccountPassword(Station station)
    {
        if (station.Account.Password is not { } password)
            return;
        var bytes = Encoding.UTF8.GetBytes(password);
        if (PasswordHash.Fits(bytes, station.Secrets.AccountPasswordHash))
            return;
        var hash = PasswordHash.Of(bytes);
        station.UpdateSecrets(secrets => secrets with { PasswordHash = hash, AccountPasswordHash = hash, NextPasswordHash = null });
    }

    // A00.FR.405. That it is valid was found when the handshake was made.
    private static string? CertificateFault(Station? station, UpgradeRequest request)
    {
        if (request.ClientCertificate is not { } certificate)
            return "The station presented no certificate.";
        if (!IsFor(certificate, station, request.Identity))
            return $"The certificate is for '{CommonName.Of(certificate)}'.";
        return station?.Account.CertificateThumbprint is { } expected && !string.Equals(expected, Thumbprint.Of(certificate), StringComparison.OrdinalIgnoreCase)
            ? "The certificate is not the one that is registered."
            : null;
    }

    private static bool IsFor(X509Certificate2 certificate, Station? station, string identity) =>
        CommonName.Of(certificate) is { } name
        && (name == identity || name == station?.Account.SerialNumber || name == station?.State.ChargingStation?.SerialNumber);

    private void Register(Station? station, UpgradeRequest request)
    {
        station ??= csms.Stations.Register(new StationAccount { Identity = request.Identity });
        if (listener.UsesPasswords && station.Secrets.PasswordHash is null && request.Credentials is { } credentials)
            station.UpdateSecrets(secrets => secrets with { PasswordHash = PasswordHash.Of(credentials.Password.Span) });
    }
}
