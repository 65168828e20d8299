using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Transport.Security;

namespace TestHarness.Tests.Transport;

[TestFixture]
public sealed class CertificateAuthorityTests
{
    private readonly ManualTime _time = new();
    private CertificateAuthority _root = null!;
    private CertificateAuthority _authority = null!;

    [OneTimeSetUp]
    public void CreateHierarchy()
    {
        _root = CertificateAuthority.CreateRoot("CSO root", "Test CSO", _time);
        _authority = _root.CreateSubordinate("CSO sub-CA 1", "Test CSO");
    }

    [OneTimeTearDown]
    public void ForgetHierarchy()
    {
        _authority.Dispose();
        _root.Dispose();
    }

    [Test]
    public void A_station_certificate_has_the_serial_number_as_common_name_and_its_owner_as_organization()
    {
        using var station = _authority.IssueStation("SN-0815", "Test CSO");

        station.SubjectName.Name.Should().Be("CN=SN-0815, O=Test CSO");
        station.Issuer.Should().Be("CN=CSO sub-CA 1, O=Test CSO");
        station.HasPrivateKey.Should().BeTrue();
        station.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages.Should().HaveFlag(X509KeyUsageFlags.DigitalSignature);
        station.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority.Should().BeFalse();
        station.Extensions.OfType<X509EnhancedKeyUsageExtension>().Should().BeEmpty("A00.FR.514 advises against it");
        station.Extensions.OfType<X509SubjectAlternativeNameExtension>().Should().BeEmpty("A00.FR.511 advises against it");
    }

    [Test]
    public void Validity_comes_from_the_clock_and_ends_with_the_issuer()
    {
        using var station = _authority.IssueStation("SN-0815", "Test CSO");
        using var forever = _authority.Issue(new CertificateProfile { CommonName = "x", Validity = TimeSpan.FromDays(100_000) });

        station.NotBefore.ToUniversalTime().Should().Be(new DateTime(2029, 12, 31, 23, 0, 0));
        station.NotAfter.ToUniversalTime().Should().Be(new DateTime(2031, 1, 1));
        forever.NotAfter.Should().Be(_authority.Certificate.NotAfter);
    }

    [TestCase(KeyKind.EcdsaP256)]
    [TestCase(KeyKind.EcdsaP384)]
    [TestCase(KeyKind.EcdsaP521)]
    [TestCase(KeyKind.Rsa2048)]
    public void Each_kind_of_authority_signs_each_kind_of_request(KeyKind authorityKey)
    {
        using var root = CertificateAuthority.CreateRoot("Root", "Test CSO", _time, authorityKey);
        foreach (var kind in new[] { KeyKind.EcdsaP256, KeyKind.EcdsaP384, KeyKind.Rsa2048 })
        {
            using var key = KeyPair.Create(kind);
            using var certificate = root.Sign(CertificateSigningRequests.Create(key, "SN-0815", "Test CSO"));
            using var joined = key.Join(certificate);

            certificate.Subject.Should().Be("CN=SN-0815, O=Test CSO");
            key.Fits(certificate).Should().BeTrue();
            joined.HasPrivateKey.Should().BeTrue();
            CertificatePath.Refusal(certificate, [], [root.Certificate], _time.GetUtcNow()).Should().BeNull();
        }
    }

    [Test]
    public void Rsa_authorities_sign_with_pss()
    {
        using var root = CertificateAuthority.CreateRoot("Root", "Test CSO", _time, KeyKind.Rsa2048);

        root.Certificate.SignatureAlgorithm.Value.Should().Be("1.2.840.113549.1.1.10", "A00.FR.505 prefers it");
    }

    [Test]
    public void Refuses_to_sign_for_a_weak_key()
    {
        using var weak = RSA.Create(1024);
        var request = new CertificateRequest("CN=SN-0815", weak, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequestPem();

        var sign = () => _authority.Sign(request);

        sign.Should().Throw<SigningRequestException>().WithMessage("*1024 bits*A00.FR.502*");
    }

    [TestCase("")]
    [TestCase("-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----")]
    [TestCase("hello")]
    public void Refuses_what_is_no_signing_request(string text)
    {
        var sign = () => _authority.Sign(text);

        sign.Should().Throw<SigningRequestException>().WithMessage("The certificate signing request cannot be read: *");
    }

    [Test]
    public void Refuses_a_signing_request_whose_signature_is_wrong()
    {
        using var key = KeyPair.Create(KeyKind.EcdsaP256);
        var der = Convert.FromBase64String(string.Concat(CertificateSigningRequests.Create(key, "SN-0815", "Test CSO").Split('\n')[1..^1]));
        der[40] ^= 1;

        var sign = () => _authority.Sign(PemEncoding.WriteString("CERTIFICATE REQUEST", der));

        sign.Should().Throw<SigningRequestException>();
    }

    [Test]
    public void An_authority_survives_its_export()
    {
        using var again = CertificateAuthority.FromPem(_authority.ExportPem(), _time);
        using var rootAgain = CertificateAuthority.FromPem(_root.ExportPem(), _time);
        using var station = again.IssueStation("SN-0815", "Test CSO");

        again.Chain.Should().HaveCount(1);
        again.IsRoot.Should().BeFalse();
        rootAgain.IsRoot.Should().BeTrue();
        rootAgain.Chain.Should().BeEmpty();
        CertificatePath.Refusal(station, again.Chain, [rootAgain.Certificate], _time.GetUtcNow()).Should().BeNull();
    }

    [Test]
    public void A_private_key_survives_its_export()
    {
        foreach (var kind in new[] { KeyKind.EcdsaP256, KeyKind.Rsa2048 })
        {
            using var key = KeyPair.Create(kind);
            using var again = KeyPair.FromPem("some text\n" + key.ToPem());

            again.PublicKey.ExportSubjectPublicKeyInfo().Should().Equal(key.PublicKey.ExportSubjectPublicKeyInfo());
        }
    }

    [Test]
    public void A_path_is_refused_with_the_reason()
    {
        using var stranger = CertificateAuthority.CreateRoot("Other root", "Other", _time);
        using var station = _authority.IssueStation("SN-0815", "Test CSO");

        CertificatePath.Refusal(station, _authority.Chain, [_root.Certificate], _time.GetUtcNow()).Should().BeNull();
        CertificatePath.Refusal(station, [], [_root.Certificate], _time.GetUtcNow()).Should().Contain("PartialChain");
        CertificatePath.Refusal(station, _authority.Chain, [stranger.Certificate], _time.GetUtcNow()).Should().Contain("PartialChain");
        CertificatePath.Refusal(station, _authority.Chain, [_root.Certificate], _time.GetUtcNow().AddYears(2)).Should().Contain("NotTimeValid");
    }

    [Test]
    public void A_leaf_cannot_issue()
    {
        using var key = KeyPair.Create(KeyKind.EcdsaP256);
        using var leaf = _root.Sign(CertificateSigningRequests.Create(key, "leaf", "Test CSO"));
        using var fake = CertificateAuthority.FromPem(PemChain.Write([leaf]) + key.ToPem(), _time);
        using var station = fake.IssueStation("SN-0815", "Test CSO");

        CertificatePath.Refusal(station, [leaf], [_root.Certificate], _time.GetUtcNow()).Should().NotBeNull();
    }

    [Test]
    public void A_chain_in_pem_comes_apart_in_order()
    {
        var pem = PemChain.Write([_authority.Certificate, _root.Certificate]);

        PemChain.Split(pem).Should().Equal(_authority.Certificate.ExportCertificatePem(), _root.Certificate.ExportCertificatePem());
        PemChain.TryRead("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", out _).Should().BeFalse();
        PemChain.TryRead("nothing", out _).Should().BeFalse();
        PemChain.TryRead(null, out _).Should().BeFalse();
    }
}
