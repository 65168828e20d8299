using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Transport.Security;

/// <summary>A private key with its public key, of a station, a server or an authority.</summary>
public sealed class KeyPair : IDisposable
{
    private readonly AsymmetricAlgorithm _key;

    private KeyPair(AsymmetricAlgorithm key)
    {
        _key = key;
        (PublicKey, Hash) = key switch
        {
            RSA rsa => (new PublicKey(rsa), HashAlgorithmName.SHA256),
            ECDsa ecdsa => (new PublicKey(ecdsa), ecdsa.KeySize switch { > 384 => HashAlgorithmName.SHA512, > 256 => HashAlgorithmName.SHA384, _ => HashAlgorithmName.SHA256 }),
            _ => throw new ArgumentException("Only RSA and ECDSA keys are used.", nameof(key)),
        };
    }

    /// <summary>The public key.</summary>
    public PublicKey PublicKey { get; }

    /// <summary>The hash that signatures with this key use: SHA-256, or the one that fits a larger curve (A00.FR.506).</summary>
    public HashAlgorithmName Hash { get; }

    /// <summary>Makes a new key.</summary>
    public static KeyPair Create(KeyKind kind) => new(kind switch
    {
        KeyKind.EcdsaP256 => ECDsa.Create(ECCurve.NamedCurves.nistP256),
        KeyKind.EcdsaP384 => ECDsa.Create(ECCurve.NamedCurves.nistP384),
        KeyKind.EcdsaP521 => ECDsa.Create(ECCurve.NamedCurves.nistP521),
        KeyKind.Rsa2048 => RSA.Create(2048),
        KeyKind.Rsa3072 => RSA.Create(3072),
        _ => RSA.Create(4096),
    });

    /// <summary>Reads an unencrypted PKCS#8, PKCS#1 or SEC 1 private key in PEM; other PEM objects in the text are passed over.</summary>
    /// <exception cref="CryptographicException">There is no such key in it.</exception>
    public static KeyPair FromPem(string pem)
    {
        AsymmetricAlgorithm[] candidates = [ECDsa.Create(), RSA.Create()];
        foreach (var candidate in candidates)
        {
            try
            {
                candidate.ImportFromPem(PrivateKeyOf(pem));
                return new KeyPair(candidate);
            }
            catch (Exception error) when (error is CryptographicException or ArgumentException)
            {
                candidate.Dispose();
            }
        }

        throw new CryptographicException("There is no RSA or ECDSA private key in this text.");
    }

    /// <summary>The private key as unencrypted PKCS#8 in PEM.</summary>
    public string ToPem() => _key.ExportPkcs8PrivateKeyPem();

    /// <summary>Whether a certificate is for this key.</summary>
    public bool Fits(X509Certificate2 certificate) => certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(PublicKey.ExportSubjectPublicKeyInfo());

    /// <summary>Joins this key to its certificate.</summary>
    /// <exception cref="ArgumentException">The certificate is for another key.</exception>
    public X509Certificate2 Join(X509Certificate2 certificate)
    {
        var joined = _key is RSA rsa ? certificate.CopyWithPrivateKey(rsa) : certificate.CopyWithPrivateKey((ECDsa)_key);
        if (!OperatingSystem.IsWindows())
            return joined;

        // Windows' TLS does not use keys that live in memory only.
        using (joined)
            return X509CertificateLoader.LoadPkcs12(joined.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }

    /// <inheritdoc />
    public void Dispose() => _key.Dispose();

    /// <summary>Signs with ECDSA or, with RSA, with PSS (A00.FR.505).</summary>
    internal X509SignatureGenerator Signer() => _key is RSA rsa
        ? X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pss)
        : X509SignatureGenerator.CreateForECDsa((ECDsa)_key);

    internal CertificateRequest Request(X500DistinguishedName subject) => _key is RSA rsa
        ? new CertificateRequest(subject, rsa, Hash, RSASignaturePadding.Pss)
        : new CertificateRequest(subject, (ECDsa)_key, Hash);

    private static string PrivateKeyOf(string pem)
    {
        ReadOnlySpan<char> rest = pem;
        while (PemEncoding.TryFind(rest, out var fields))
        {
            if (rest[fields.Label].EndsWith("PRIVATE KEY"))
                return new string(rest[fields.Location]);
            rest = rest[fields.Location.End..];
        }

        throw new CryptographicException("There is no private key in this text.");
    }
}
