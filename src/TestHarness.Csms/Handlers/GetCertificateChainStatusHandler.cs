using TestHarness.Csms.Handling;
using TestHarness.Csms.Security;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Says which certificates are revoked, by OCSP or by lists (M07).</summary>
internal sealed class GetCertificateChainStatusHandler : MessageHandler<GetCertificateChainStatusRequest, GetCertificateChainStatusResponse>
{
    protected override async Task<GetCertificateChainStatusResponse> AnswerAsync(GetCertificateChainStatusRequest request, CallContext call)
    {
        var statuses = new List<CertificateStatusType>();
        foreach (var wanted in request.CertificateStatusRequests)
        {
            var (status, nextUpdate) = wanted.Source == CertificateStatusSourceEnumType.OCSP ? await ByOcspAsync(wanted, call) : await ByListAsync(wanted, call);
            statuses.Add(new CertificateStatusType
            {
                CertificateHashData = wanted.CertificateHashData,
                Source = wanted.Source,
                Status = status,
                NextUpdate = nextUpdate ?? call.Now + call.Csms.Options.Security.OcspValidity,
            });
        }

        return new GetCertificateChainStatusResponse { CertificateStatus = statuses };
    }

    // M07.FR.01 to FR.03
    private static async Task<(CertificateStatusEnumType Status, DateTimeOffset? NextUpdate)> ByOcspAsync(CertificateStatusRequestInfoType wanted, CallContext call)
    {
        foreach (var url in wanted.Urls)
        {
            if (await call.Csms.Certificates.Revocation.StatusAsync(HashData.Of(wanted.CertificateHashData), url) is { } answer)
                return (Enum.Parse<CertificateStatusEnumType>(answer.Status.ToString()), answer.NextUpdate);
        }

        return (CertificateStatusEnumType.Failed, null);
    }

    // M07.FR.04 to FR.07
    private static async Task<(CertificateStatusEnumType Status, DateTimeOffset? NextUpdate)> ByListAsync(CertificateStatusRequestInfoType wanted, CallContext call)
    {
        foreach (var url in wanted.Urls)
        {
            if (await call.Csms.Certificates.Revocation.RevocationListAsync(url) is not { } list)
                continue;
            var isRevoked = list.Serials.Contains(RevocationList.Text(wanted.CertificateHashData.SerialNumber));
            return (isRevoked ? CertificateStatusEnumType.Revoked : CertificateStatusEnumType.Good, list.NextUpdate);
        }

        return (CertificateStatusEnumType.Failed, null);
    }
}
