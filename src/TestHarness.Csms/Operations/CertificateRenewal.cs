using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Operations;

/// <summary>Renews a certificate of a station on behalf of the CSMS (A02).</summary>
internal sealed class CertificateRenewal(CsmsServices csms)
{
    /// <exception cref="CsmsException">The station refused, or did not go on.</exception>
    public async Task<CertificateOutcome> RenewAsync(Station station, CertificateSigningUseEnumType use)
    {
        using var outcome = csms.Events.Collect<CertificateOutcome>(station.Identity, happening => happening.Use == use, _ => true);
        var answer = await csms.Calls.CallAsync(station, new TriggerMessageRequest { RequestedMessage = Trigger(use) });
        return answer.Status == TriggerMessageStatusEnumType.Accepted
            ? (await outcome.AllAsync(csms.Options.FollowUpTimeout))[0]
            : throw new InvalidOperationRequestException($"Station '{station.Identity}' answered the trigger with {answer.Status}.");
    }

    private static MessageTriggerEnumType Trigger(CertificateSigningUseEnumType use) => use switch
    {
        CertificateSigningUseEnumType.V2GCertificate => MessageTriggerEnumType.SignV2GCertificate,
        CertificateSigningUseEnumType.V2G20Certificate => MessageTriggerEnumType.SignV2G20Certificate,
        _ => MessageTriggerEnumType.SignChargingStationCertificate,
    };
}
