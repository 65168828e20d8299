using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Transport.Security;

/// <summary>Writes OCSP responses (RFC 6960 section 4.2.1).</summary>
internal static class OcspWriter
{
    private static readonly Asn1Tag Context0 = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Context1 = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <summary>Writes a response with one answer, signed by the issuer itself.</summary>
    public static OcspResponse Write(OcspAnswer answer, X509Certificate2 responder, KeyPair key, DateTimeOffset producedAt)
    {
        var signer = key.Signer();
        var data = Data(answer, responder, producedAt);
        var basic = new AsnWriter(AsnEncodingRules.DER);
        using (basic.PushSequence())
        {
            basic.WriteEncodedValue(data);
            basic.WriteEncodedValue(signer.GetSignatureAlgorithmIdentifier(key.Hash));
            basic.WriteBitString(signer.SignData(data, key.Hash));
        }

        var response = new AsnWriter(AsnEncodingRules.DER);
        using (response.PushSequence())
        {
            response.WriteEnumeratedValue(OcspResponseStatus.Successful);
            using (response.PushSequence(Context0))
            using (response.PushSequence())
            {
                response.WriteObjectIdentifier(OcspOids.BasicResponse);
                response.WriteOctetString(basic.Encode());
            }
        }

        return OcspReader.Read(response.Encode());
    }

    private static byte[] Data(OcspAnswer answer, X509Certificate2 responder, DateTimeOffset producedAt)
    {
        var data = new AsnWriter(AsnEncodingRules.DER);
        using (data.PushSequence())
        {
            using (data.PushSequence(Context1))
                data.WriteEncodedValue(responder.SubjectName.RawData);
            data.WriteGeneralizedTime(producedAt, omitFractionalSeconds: true);
            using (data.PushSequence())
            using (data.PushSequence())
                WriteAnswer(data, answer);
        }

        return data.Encode();
    }

    private static void WriteAnswer(AsnWriter writer, OcspAnswer answer)
    {
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(OcspOids.Of(answer.Certificate.Algorithm));
                writer.WriteNull();
            }

            writer.WriteOctetString(Convert.FromHexString(answer.Certificate.IssuerNameHash));
            writer.WriteOctetString(Convert.FromHexString(answer.Certificate.IssuerKeyHash));
            writer.WriteInteger(BigInteger.Parse("0" + answer.Certificate.SerialNumber, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture));
        }

        if (answer.RevokedAt is { } revokedAt)
        {
            using (writer.PushSequence(Context1))
                writer.WriteGeneralizedTime(revokedAt, omitFractionalSeconds: true);
        }
        else
        {
            writer.WriteNull(new Asn1Tag(TagClass.ContextSpecific, (int)answer.Status));
        }

        writer.WriteGeneralizedTime(answer.ThisUpdate, omitFractionalSeconds: true);
        if (answer.NextUpdate is { } next)
        {
            using (writer.PushSequence(Context0))
                writer.WriteGeneralizedTime(next, omitFractionalSeconds: true);
        }
    }
}
