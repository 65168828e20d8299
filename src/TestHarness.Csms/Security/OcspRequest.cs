using System.Formats.Asn1;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using TestHarness.Transport.Security;

namespace TestHarness.Csms.Security;

/// <summary>Asks an OCSP responder (RFC 6960 section 4.1.1).</summary>
internal static class OcspRequest
{
    private static readonly Dictionary<HashAlgorithmName, string> Oids = new()
    {
        [HashAlgorithmName.SHA256] = "2.16.840.1.101.3.4.2.1",
        [HashAlgorithmName.SHA384] = "2.16.840.1.101.3.4.2.2",
        [HashAlgorithmName.SHA512] = "2.16.840.1.101.3.4.2.3",
    };

    /// <summary>A request about one certificate, DER.</summary>
    /// <exception cref="FormatException">The hashes or the serial number are not hexadecimal.</exception>
    public static byte[] Write(CertificateHashData certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Oids[certificate.Algorithm]);
                writer.WriteNull();
            }

            writer.WriteOctetString(Convert.FromHexString(certificate.IssuerNameHash));
            writer.WriteOctetString(Convert.FromHexString(certificate.IssuerKeyHash));
            writer.WriteInteger(BigInteger.Parse("0" + certificate.SerialNumber, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }

        return writer.Encode();
    }
}
