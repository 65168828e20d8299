using TestHarness.Ocpp.Messages.V21;
using TestHarness.Transport.Security;

namespace TestHarness.Csms.Operations;

/// <summary>Certificates at stations (A02, M03 to M05).</summary>
public sealed class CertificateOperations : OperationGroup
{
    internal CertificateOperations(ReferenceCsms csms)
        : base(csms)
    {
    }

    /// <summary>
    /// Has a station renew a certificate: triggers it, signs what it asks for and waits for its verdict (A02). With the station's next connection the
    /// certificate's status becomes <see cref="Stations.SignedCertificateStatus.InUse"/>.
    /// </summary>
    public Task<CertificateOutcome> RenewAsync(string identity, CertificateSigningUseEnumType use = CertificateSigningUseEnumType.ChargingStationCertificate) =>
        RunAsync(identity, (csms, station) => new CertificateRenewal(csms).RenewAsync(station, use));

    /// <summary>Has the next certificate that a station asks for signed by an authority of which the station need not know: one that it should discard (A02.FR.07).</summary>
    /// <param name="identity">The station.</param>
    /// <param name="authority">The authority; the caller disposes it after use.</param>
    public Task SignNextWithAsync(string identity, CertificateAuthority authority) => RunAsync(identity, (csms, station) =>
    {
        csms.Certificates.SignNextWith(station.Identity, authority);
        return Task.CompletedTask;
    });

    /// <summary>Keeps so many of the next certificates that a station asks for back, as if the authority did not sign them in time (A02.FR.17).</summary>
    /// <param name="identity">The station.</param>
    /// <param name="times">How many.</param>
    public Task WithholdNextAsync(string identity, int times) => RunAsync(identity, (csms, station) =>
    {
        csms.Certificates.WithholdNext(station.Identity, times);
        return Task.CompletedTask;
    });

    /// <summary>Installs a root certificate (M05).</summary>
    /// <param name="identity">The station.</param>
    /// <param name="type">What it is a root of.</param>
    /// <param name="certificatePem">The certificate, PEM.</param>
    public Task<InstallCertificateResponse> InstallCertificateAsync(string identity, InstallCertificateUseEnumType type, string certificatePem) =>
        RunAsync(identity, (csms, station) => csms.Calls.CallAsync(station, new InstallCertificateRequest { CertificateType = type, Certificate = certificatePem }));

    /// <summary>Asks which certificates a station has (M03).</summary>
    public Task<GetInstalledCertificateIdsResponse> GetInstalledCertificateIdsAsync(string identity, IReadOnlyList<GetCertificateIdUseEnumType>? types = null) =>
        RunAsync(identity, (csms, station) => csms.Calls.CallAsync(station, new GetInstalledCertificateIdsRequest { CertificateType = types }));

    /// <summary>Deletes a certificate by the hashes with which the station reported it (M04.FR.07).</summary>
    public Task<DeleteCertificateResponse> DeleteCertificateAsync(string identity, CertificateHashDataType certificate) =>
        RunAsync(identity, (csms, station) => csms.Calls.CallAsync(station, new DeleteCertificateRequest { CertificateHashData = certificate }));

    /// <summary>Deletes the first certificate of a type that a station lists (M03, M04).</summary>
    /// <exception cref="InvalidOperationRequestException">It lists none.</exception>
    public Task<DeleteCertificateResponse> DeleteInstalledAsync(string identity, GetCertificateIdUseEnumType type) => RunAsync(identity, async (csms, station) =>
    {
        var listed = await csms.Calls.CallAsync(station, new GetInstalledCertificateIdsRequest { CertificateType = [type] });
        var certificate = listed.CertificateHashDataChain?.FirstOrDefault(chain => chain.CertificateType == type)?.CertificateHashData
            ?? throw new InvalidOperationRequestException($"'{identity}' lists no {type}.");
        return await csms.Calls.CallAsync(station, new DeleteCertificateRequest { CertificateHashData = certificate });
    });

    /// <summary>Revokes a certificate that this CSMS signed: connections with it are refused and its OCSP status is revoked from now on.</summary>
    /// <param name="identity">The station.</param>
    /// <param name="thumbprint">SHA-256 thumbprint in hexadecimal.</param>
    /// <exception cref="InvalidOperationRequestException">The CSMS signed no such certificate for the station.</exception>
    public Task RevokeAsync(string identity, string thumbprint) => RunAsync(identity, (csms, station) =>
    {
        var certificate = station.State.SignedCertificates.FirstOrDefault(known => string.Equals(known.Thumbprint, thumbprint, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationRequestException($"No certificate with thumbprint {thumbprint} was signed for '{identity}'.");
        csms.Certificates.Authorities.Revoke(certificate.SerialNumber, csms.Time.GetUtcNow());
        return Task.CompletedTask;
    });
}
