using System.Diagnostics;
using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Transport.Security;

namespace TestHarness.Tests.Transport;

[TestFixture]
public sealed class OcspResponseTests
{
    private readonly ManualTime _time = new();

    [TestCase(OcspStatus.Good, KeyKind.EcdsaP256)]
    [TestCase(OcspStatus.Revoked, KeyKind.EcdsaP384)]
    [TestCase(OcspStatus.Unknown, KeyKind.Rsa2048)]
    public void A_response_says_what_it_was_told_and_who_signed_it(OcspStatus status, KeyKind kind)
    {
        using var root = CertificateAuthority.CreateRoot("Root", "Test CSO", _time, kind);
        using var other = CertificateAuthority.CreateRoot("Root", "Test CSO", _time, kind);
        using var leaf = root.IssueStation("SN-0815", "Test CSO");
        var now = _time.GetUtcNow();

        var response = OcspResponse.Parse(root.Answer(leaf, status, TimeSpan.FromDays(7), now.AddDays(-1)).Base64);

        response.ProducedAt.Should().Be(now);
        response.Answers.Should().Equal(new OcspAnswer(CertificateHashData.Of(leaf, root.Certificate), status, now, now.AddDays(7), status == OcspStatus.Revoked ? now.AddDays(-1) : null));
        response.IsSignedBy(root.Certificate).Should().BeTrue();
        response.IsSignedBy(other.Certificate).Should().BeFalse();
    }

    [Test]
    public void Answers_for_the_hash_data_that_a_station_sent()
    {
        using var root = CertificateAuthority.CreateRoot("Root", "Test CSO", _time);
        using var leaf = root.IssueStation("SN-0815", "Test CSO");
        using var another = root.IssueStation("SN-0816", "Test CSO");
        var asked = CertificateHashData.Of(leaf, root.Certificate, System.Security.Cryptography.HashAlgorithmName.SHA512);
        var now = _time.GetUtcNow();

        var response = root.Answer(asked, OcspStatus.Good, TimeSpan.FromDays(7));

        response.AnswerFor(asked, now)!.Status.Should().Be(OcspStatus.Good);
        response.AnswerFor(asked, now.AddDays(8)).Should().BeNull();
        response.AnswerFor(asked, now.AddDays(-1)).Should().BeNull();
        response.AnswerFor(CertificateHashData.Of(another, root.Certificate, System.Security.Cryptography.HashAlgorithmName.SHA512), now).Should().BeNull();
    }

    [Test]
    public void A_changed_response_is_not_signed_any_more()
    {
        using var root = CertificateAuthority.CreateRoot("Root", "Test CSO", _time);
        using var leaf = root.IssueStation("SN-0815", "Test CSO");
        var der = root.Answer(leaf, OcspStatus.Good, TimeSpan.FromDays(7)).Der.ToArray();
        var good = der.AsSpan().IndexOf([(byte)0x80, (byte)0x00, (byte)0x18]);
        der[good] = 0x82;

        var changed = OcspResponse.Parse(der);

        changed.Answers.Single().Status.Should().Be(OcspStatus.Unknown);
        changed.IsSignedBy(root.Certificate).Should().BeFalse();
    }

    [Test]
    public void Reads_a_response_of_openssl()
    {
        using var root = X509Certificate2.CreateFromPem(OpenSslSamples.Root);
        using var leaf = X509Certificate2.CreateFromPem(OpenSslSamples.Leaf);

        var response = OcspResponse.Parse(OpenSslSamples.Good);

        response.IsSignedBy(root).Should().BeTrue();
        response.IsSignedBy(leaf).Should().BeFalse();
        response.AnswerFor(CertificateHashData.Of(leaf, root), response.ProducedAt)!.Status.Should().Be(OcspStatus.Good);
    }

    [TestCase(KeyKind.EcdsaP256)]
    [TestCase(KeyKind.Rsa2048)]
    public async Task Openssl_reads_a_response_of_ours(KeyKind kind)
    {
        using var root = CertificateAuthority.CreateRoot("Root", "Test CSO", TimeProvider.System, kind);
        using var leaf = root.IssueStation("SN-0815", "Test CSO");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "root.pem"), PemChain.Write([root.Certificate]));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "leaf.pem"), PemChain.Write([leaf]));
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "response.der"), root.Answer(leaf, OcspStatus.Revoked, TimeSpan.FromDays(7)).Der.ToArray());
            using var openssl = Process.Start(new ProcessStartInfo("openssl", "ocsp -respin response.der -CAfile root.pem -issuer root.pem -sha256 -cert leaf.pem")
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = await openssl.StandardOutput.ReadToEndAsync() + await openssl.StandardError.ReadToEndAsync();

            output.Should().Contain("Response verify OK").And.Contain("leaf.pem: revoked");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("openssl is not installed");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void A_responder_signs_when_the_issuer_authorized_it()
    {
        using var root = CertificateAuthority.CreateRoot("Root", "Test CSO", _time);
        using var authority = root.CreateSubordinate("Sub-CA", "Test CSO");
        using var responder = authority.CreateSubordinate(new CertificateProfile { CommonName = "Responder", ExtendedKeyUsages = ["1.3.6.1.5.5.7.3.9"] });
        using var stranger = authority.CreateSubordinate(new CertificateProfile { CommonName = "Stranger" });
        using var leaf = authority.IssueStation("SN-0815", "Test CSO");
        var id = CertificateHashData.Of(leaf, authority.Certificate);

        WithCertificate(responder.Answer(id, OcspStatus.Good, TimeSpan.FromDays(1)), responder.Certificate).IsSignedBy(authority.Certificate).Should().BeTrue();
        WithCertificate(stranger.Answer(id, OcspStatus.Good, TimeSpan.FromDays(1)), stranger.Certificate).IsSignedBy(authority.Certificate).Should().BeFalse();
        WithCertificate(responder.Answer(id, OcspStatus.Good, TimeSpan.FromDays(1)), responder.Certificate).IsSignedBy(root.Certificate).Should().BeFalse();
    }

    [TestCase("MAMKAQY=", "The OCSP responder gave no answer: Unauthorized.")]
    [TestCase("AAAA", "This is not an OCSP response: *")]
    [TestCase("", "This is not an OCSP response: *")]
    [TestCase("!", "*")]
    public void Says_what_is_wrong_with_a_response(string base64, string complaint)
    {
        var parse = () => OcspResponse.Parse(base64);

        parse.Should().Throw<FormatException>().WithMessage(complaint);
    }

    // BasicOCSPResponse with the responder's certificate in certs [0].
    private static OcspResponse WithCertificate(OcspResponse response, X509Certificate2 certificate)
    {
        var context0 = new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true);
        var bytes = new AsnReader(response.Der, AsnEncodingRules.DER).ReadSequence();
        bytes.ReadEncodedValue();
        var inner = bytes.ReadSequence(context0).ReadSequence();
        var type = inner.ReadObjectIdentifier();
        var parts = new AsnReader(inner.ReadOctetString(), AsnEncodingRules.DER).ReadSequence();
        var basic = new AsnWriter(AsnEncodingRules.DER);
        using (basic.PushSequence())
        {
            while (parts.HasData)
                basic.WriteEncodedValue(parts.ReadEncodedValue().Span);
            using (basic.PushSequence(context0))
            using (basic.PushSequence())
                basic.WriteEncodedValue(certificate.RawData);
        }

        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEnumeratedValue(default(Status));
            using (writer.PushSequence(context0))
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(type);
                writer.WriteOctetString(basic.Encode());
            }
        }

        return OcspResponse.Parse(writer.Encode());
    }

    private enum Status
    {
        Successful,
    }
}
