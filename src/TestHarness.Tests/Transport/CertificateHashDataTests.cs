using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Transport.Security;

namespace TestHarness.Tests.Transport;

[TestFixture]
public sealed class CertificateHashDataTests
{
    [TestCase(KeyKind.EcdsaP256, "SHA256", 64)]
    [TestCase(KeyKind.Rsa2048, "SHA384", 96)]
    [TestCase(KeyKind.EcdsaP521, "SHA512", 128)]
    public void Hashes_the_issuers_name_and_the_content_of_its_public_key(KeyKind kind, string algorithm, int digits)
    {
        using var root = CertificateAuthority.CreateRoot("Root", "Test CSO", TimeProvider.System, kind);
        using var leaf = root.IssueStation("SN-0815", "Test CSO");
        var hash = new HashAlgorithmName(algorithm);

        var data = CertificateHashData.Of(leaf, root.Certificate, hash);

        // SubjectPublicKeyInfo ::= SEQUENCE { algorithm, BIT STRING }
        var keyInfo = new AsnReader(root.Certificate.PublicKey.ExportSubjectPublicKeyInfo(), AsnEncodingRules.DER).ReadSequence();
        keyInfo.ReadEncodedValue();
        data.IssuerKeyHash.Should().Be(Convert.ToHexString(CryptographicOperations.HashData(hash, keyInfo.ReadBitString(out _)))).And.HaveLength(digits);
        data.IssuerNameHash.Should().Be(Convert.ToHexString(CryptographicOperations.HashData(hash, root.Certificate.SubjectName.RawData)));
        data.SerialNumber.Should().Be(leaf.SerialNumber.TrimStart('0'));
        data.Algorithm.Name.Should().Be(algorithm);
    }

    [Test]
    public void Writes_the_serial_number_without_leading_zeros()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256);
        using var root = request.CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        using var leaf = request.Create(root.SubjectName, X509SignatureGenerator.CreateForECDsa(key), DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1), [0x00, 0x8A, 0x0B]);

        leaf.SerialNumber.Should().StartWith("00");
        CertificateHashData.Of(leaf, root).SerialNumber.Should().Be("8A0B");
    }

    [Test]
    public void Agrees_with_what_openssl_computes()
    {
        using var root = X509Certificate2.CreateFromPem(OpenSslSamples.Root);
        using var leaf = X509Certificate2.CreateFromPem(OpenSslSamples.Leaf);

        CertificateHashData.Of(leaf, root).Should().Be(new CertificateHashData(HashAlgorithmName.SHA256, OpenSslSamples.NameHash, OpenSslSamples.KeyHash, OpenSslSamples.Serial));
    }

    [Test]
    public void The_case_of_letters_and_leading_zeros_make_no_difference()
    {
        var data = new CertificateHashData(HashAlgorithmName.SHA256, "AB", "CD", "1F");

        data.Matches(new CertificateHashData(HashAlgorithmName.SHA256, "ab", "cd", "001f")).Should().BeTrue();
        data.Matches(data with { SerialNumber = "1E" }).Should().BeFalse();
        data.Matches(data with { IssuerKeyHash = "CE" }).Should().BeFalse();
        data.Matches(data with { IssuerNameHash = "AC" }).Should().BeFalse();
        data.Matches(data with { Algorithm = HashAlgorithmName.SHA512 }).Should().BeFalse();
    }
}
