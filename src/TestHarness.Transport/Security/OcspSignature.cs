using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Transport.Security;

/// <summary>The signature of an OCSP response.</summary>
/// <param name="Data">What is signed.</param>
/// <param name="Algorithm">The AlgorithmIdentifier, in DER.</param>
/// <param name="Value">The signature.</param>
/// <param name="Certificates">Certificates that came along.</param>
internal sealed record OcspSignature(ReadOnlyMemory<byte> Data, ReadOnlyMemory<byte> Algorithm, ReadOnlyMemory<byte> Value, IReadOnlyList<X509Certificate2> Certificates)
{
    /// <summary>Whether an issuer, or a responder that it authorized, made it.</summary>
    public bool IsBy(X509Certificate2 issuer) =>
        Verifies(issuer) || Certificates.Any(certificate => IsAuthorized(certificate, issuer) && Verifies(certificate));

    private static bool IsAuthorized(X509Certificate2 responder, X509Certificate2 issuer)
    {
        var usages = responder.Extensions.OfType<X509EnhancedKeyUsageExtension>().SelectMany(static usage => usage.EnhancedKeyUsages.Cast<Oid>());
        if (usages.All(static usage => usage.Value != OcspOids.OcspSigning))
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy = CertificatePath.Policy([issuer], responder.NotBefore);

        // The issuer may itself be subordinate: here it is trusted as it stands.
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        chain.ChainPolicy.ExtraStore.Add(issuer);
        return chain.Build(responder) && chain.ChainElements.Count > 1 && chain.ChainElements[1].Certificate.RawData.AsSpan().SequenceEqual(issuer.RawData);
    }

    private bool Verifies(X509Certificate2 signer)
    {
        if (HashOf() is not { } hash)
            return false;
        using var ecdsa = signer.GetECDsaPublicKey();
        if (ecdsa is not null)
            return !hash.IsPss && ecdsa.VerifyData(Data.Span, Value.Span, hash.Name, DSASignatureFormat.Rfc3279DerSequence);
        using var rsa = signer.GetRSAPublicKey();
        return rsa?.VerifyData(Data.Span, Value.Span, hash.Name, hash.IsPss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1) ?? false;
    }

    private (HashAlgorithmName Name, bool IsPss)? HashOf()
    {
        var algorithm = new AsnReader(Algorithm, AsnEncodingRules.DER).ReadSequence();
        var oid = algorithm.ReadObjectIdentifier();
        if (oid != OcspOids.RsaPss)
            return OcspOids.SignatureHash(oid) is { } known ? (known, false) : null;

        // RSASSA-PSS-params: the hash stands in [0].
        var parameters = algorithm.ReadSequence();
        var context0 = new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true);
        if (!parameters.HasData || !parameters.PeekTag().HasSameClassAndValue(context0))
            return null;
        return OcspOids.Hash(parameters.ReadSequence(context0).ReadSequence().ReadObjectIdentifier()) is { } hash ? (hash, true) : null;
    }
}
