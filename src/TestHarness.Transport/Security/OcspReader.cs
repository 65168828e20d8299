using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Transport.Security;

/// <summary>Reads OCSP responses (RFC 6960 section 4.2.1).</summary>
internal static class OcspReader
{
    private static readonly Asn1Tag Context0 = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Context1 = new(TagClass.ContextSpecific, 1, isConstructed: true);
    private static readonly Asn1Tag Revoked = Context1;

    public static OcspResponse Read(ReadOnlyMemory<byte> der)
    {
        var response = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        var status = response.ReadEnumeratedValue<OcspResponseStatus>();
        if (status != OcspResponseStatus.Successful)
            throw new FormatException($"The OCSP responder gave no answer: {status}.");
        var bytes = response.ReadSequence(Context0).ReadSequence();
        var type = bytes.ReadObjectIdentifier();
        if (type != OcspOids.BasicResponse)
            throw new FormatException($"The OCSP response is of the unknown type {type}.");

        var basic = new AsnReader(bytes.ReadOctetString(), AsnEncodingRules.DER).ReadSequence();
        var signed = basic.PeekEncodedValue();
        var (producedAt, answers) = ReadData(basic.ReadSequence());
        var algorithm = basic.ReadEncodedValue();
        var signature = basic.ReadBitString(out _);
        var certificates = basic.HasData ? ReadCertificates(basic.ReadSequence(Context0).ReadSequence()) : [];
        return new OcspResponse(der, producedAt, answers, new OcspSignature(signed, algorithm, signature, certificates));
    }

    /// <summary>Reads which certificate a request (RFC 6960 section 4.1.1) asks for first.</summary>
    /// <exception cref="FormatException">It uses an unknown hash algorithm.</exception>
    /// <exception cref="AsnContentException">It is not a request.</exception>
    public static CertificateHashData ReadRequest(ReadOnlyMemory<byte> der)
    {
        var request = new AsnReader(der, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        while (request.PeekTag().TagClass == TagClass.ContextSpecific)
            request.ReadEncodedValue();
        return ReadId(request.ReadSequence().ReadSequence().ReadSequence());
    }

    private static (DateTimeOffset ProducedAt, List<OcspAnswer> Answers) ReadData(AsnReader data)
    {
        if (data.PeekTag().HasSameClassAndValue(Context0))
            data.ReadEncodedValue();

        // The responder's name or key; the signature tells who it is.
        data.ReadEncodedValue();
        var producedAt = data.ReadGeneralizedTime();
        var answers = new List<OcspAnswer>();
        var responses = data.ReadSequence();
        while (responses.HasData)
            answers.Add(ReadAnswer(responses.ReadSequence()));
        return (producedAt, answers);
    }

    private static OcspAnswer ReadAnswer(AsnReader single)
    {
        var certificate = ReadId(single.ReadSequence());
        var tag = single.PeekTag();
        DateTimeOffset? revokedAt = null;
        if (tag.HasSameClassAndValue(Revoked))
            revokedAt = single.ReadSequence(Revoked).ReadGeneralizedTime();
        else
            single.ReadNull(tag);
        var thisUpdate = single.ReadGeneralizedTime();
        DateTimeOffset? nextUpdate = single.HasData && single.PeekTag().HasSameClassAndValue(Context0) ? single.ReadSequence(Context0).ReadGeneralizedTime() : null;
        return new OcspAnswer(certificate, (OcspStatus)tag.TagValue, thisUpdate, nextUpdate, revokedAt);
    }

    private static CertificateHashData ReadId(AsnReader id)
    {
        var oid = id.ReadSequence().ReadObjectIdentifier();
        var hash = OcspOids.Hash(oid) ?? throw new FormatException($"The unknown hash algorithm {oid} is used in OCSP.");
        return new CertificateHashData(
            hash,
            Convert.ToHexString(id.ReadOctetString()),
            Convert.ToHexString(id.ReadOctetString()),
            CertificateHashData.Significant(id.ReadInteger().ToString("X", CultureInfo.InvariantCulture)));
    }

    private static List<X509Certificate2> ReadCertificates(AsnReader sequence)
    {
        var certificates = new List<X509Certificate2>();
        while (sequence.HasData)
            certificates.Add(X509CertificateLoader.LoadCertificate(sequence.ReadEncodedValue().Span));
        return certificates;
    }
}
