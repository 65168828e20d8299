using System.Security.Cryptography;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Security;

/// <summary>M03.</summary>
internal sealed class GetInstalledCertificateIdsHandler(CertificateVault vault) : MessageHandler<GetInstalledCertificateIdsRequest, GetInstalledCertificateIdsResponse>
{
    /// <inheritdoc />
    protected override Task<GetInstalledCertificateIdsResponse> HandleAsync(GetInstalledCertificateIdsRequest request, CallContext call)
    {
        var found = vault.All
            .Select(entry => (Entry: entry, Type: entry.Use.ToListed()))
            .Where(x => x.Type is { } type && request.CertificateType?.Contains(type) != false)
            .Select(x =>
            {
                var hashes = InstalledHashes.Of(vault, x.Entry, HashAlgorithmName.SHA256).Select(static h => h.ToMessage()).ToArray();
                return new CertificateHashDataChainType
                {
                    CertificateType = x.Type!.Value,
                    CertificateHashData = hashes[0],

                    // M03.FR.05: sub-CAs stand below the V2G certificate.
                    ChildCertificateHashData = hashes.Length > 1 ? [.. hashes.Skip(1).Take(4)] : null,
                };
            })
            .ToArray();
        return Task.FromResult(new GetInstalledCertificateIdsResponse
        {
            Status = found.Length > 0 ? GetInstalledCertificateStatusEnumType.Accepted : GetInstalledCertificateStatusEnumType.NotFound,
            CertificateHashDataChain = found.Length > 0 ? found : null,
        });
    }
}
