using System.Formats.Asn1;
using System.Globalization;

namespace TestHarness.Csms.Security;

/// <summary>A certificate revocation list (RFC 5280 section 5).</summary>
/// <param name="NextUpdate">When the next one comes; null when it does not say.</param>
/// <param name="Serials">The revoked serial numbers, hexadecimal in upper case without leading zeros.</param>
internal sealed record RevocationList(DateTimeOffset? NextUpdate, IReadOnlySet<string> Serials)
{
    /// <summary>Reads a list in DER; its signature is not checked.</summary>
    /// <exception cref="AsnContentException">It is not such a list.</exception>
    public static RevocationList Parse(ReadOnlyMemory<byte> der)
    {
        var list = new AsnReader(der, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        if (list.PeekTag() == Asn1Tag.Integer)
            list.ReadInteger();
        list.ReadEncodedValue(); // signature algorithm
        list.ReadEncodedValue(); // issuer
        ReadTime(list);
        var next = list.HasData && IsTime(list.PeekTag()) ? ReadTime(list) : (DateTimeOffset?)null;
        var serials = new HashSet<string>(StringComparer.Ordinal);
        if (list.HasData && list.PeekTag() == Asn1Tag.Sequence)
        {
            var revoked = list.ReadSequence();
            while (revoked.HasData)
                serials.Add(Text(revoked.ReadSequence().ReadInteger().ToString("X", CultureInfo.InvariantCulture)));
        }

        return new RevocationList(next, serials);
    }

    /// <summary>A serial number as <see cref="Serials"/> holds it.</summary>
    public static string Text(string serial) => serial.ToUpperInvariant().TrimStart('0');

    private static bool IsTime(Asn1Tag tag) => tag == Asn1Tag.UtcTime || tag == Asn1Tag.GeneralizedTime;

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag() == Asn1Tag.UtcTime ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}
