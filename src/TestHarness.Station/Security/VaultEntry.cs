using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using TestHarness.Transport.Security;

namespace TestHarness.Station.Security;

/// <summary>A certificate in the vault with the intermediate ones that came with it.</summary>
/// <param name="Use">What it is for.</param>
/// <param name="Pem">The certificate and its intermediates, PEM, leaf first.</param>
internal sealed record VaultEntry(CertificateUse Use, string Pem)
{
    private X509Certificate2Collection? _chain;

    /// <summary>The private key, PKCS#8 in PEM; null for certificates of others.</summary>
    public string? Key { get; init; }

    /// <summary>Whether a newer one took its place and it is only kept until that one has proved itself (A02.FR.28, M05.FR.12).</summary>
    public bool IsFallback { get; init; }

    /// <summary>The certificate, without its key.</summary>
    [JsonIgnore]
    public X509Certificate2 Certificate => Chain[0];

    /// <summary>The certificate and its intermediates, leaf first.</summary>
    [JsonIgnore]
    public X509Certificate2Collection Chain => _chain ??= PemChain.Read(Pem);

    /// <summary>The intermediates alone.</summary>
    [JsonIgnore]
    public X509Certificate2Collection Intermediates => [.. Chain.Skip(1)];
}
