using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Certificates;

/// <summary>A certificate as its hash data names it, letters in one case: what stands for the same number in another case is the same.</summary>
internal readonly record struct CertificateHash(string Algorithm, string IssuerName, string IssuerKey, string Serial)
{
    /// <summary>The hash data of an object; null where any of it is missing.</summary>
    internal static CertificateHash? Of(PayloadElement? data)
    {
        if (data is not { } hash || hash.Text("hashAlgorithm") is not { } algorithm || hash.Text("issuerNameHash") is not { } name
            || hash.Text("issuerKeyHash") is not { } key || hash.Text("serialNumber") is not { } serial)
            return null;
        return new CertificateHash(algorithm, name.ToUpperInvariant(), key.ToUpperInvariant(), serial.ToUpperInvariant().TrimStart('0'));
    }

    /// <summary>The certificates that an answer to GetInstalledCertificateIds lists, with those below them.</summary>
    internal static IEnumerable<CertificateHash> Listed(PayloadElement answer) =>
        answer.Items("certificateHashData").Select(data => Of(data))
            .Concat(answer.Items("certificateHashDataChain").SelectMany(chain => chain.Items("childCertificateHashData").Select(data => Of(data)).Prepend(Of(chain.Object("certificateHashData")))))
            .OfType<CertificateHash>();
}
