using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Connections;

/// <summary>
/// The common name of a station's certificate is its serial number (A00.FR.511; the same in the security white paper of 1.6). A warning, for the serial number of the BootNotification is the vendor's own
/// affair; silent where the name has the station's identity, as is usual too.
/// </summary>
internal sealed class ClientCertificates() : WireRule(Description)
{
    private const string CommonName = "2.5.4.3";
    private const string Serial = "A00.FR.511";
    private const string Serial16 = "OCPP 1.6 Security A00.FR.511";

    private static readonly RuleCard Description = new(
        "client-certificate-name",
        "connections",
        Party.Station,
        RuleCard.Every,
        "With security profile 3 the certificate is all that tells stations apart. One that names neither the serial number nor the identity may be any station's, and lets it in as any other.",
        new Requirement(Serial, "The certificate of a station has its serial number as common name.", RuleWeight.Trap),
        new Requirement(Serial16, "The certificate of a charge point has its serial number as common name.", RuleWeight.Trap));

    private long _connection;
    private string? _name;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.Record is ConnectionRecord { Kind: ConnectionEventKind.UpgradeRequested, Leg: Party.Station })
            (_connection, _name) = (seen.Record.ConnectionId, NameOf(seen.Beginning?.Fact("clientCertificate")));
        else if (_name is not null && seen.IsRequest(Party.Station, "BootNotification") && seen.Record.ConnectionId == _connection)
            Judge(seen, _name);
    }

    private void Judge(Observation seen, string name)
    {
        var is16 = seen.Version == OcppVersion.V16;
        List<string?> serials = is16
            ? [seen.Payload.Text("chargePointSerialNumber"), seen.Payload.Text("chargeBoxSerialNumber")]
            : [seen.Payload.Text("chargingStation", "serialNumber")];
        serials.RemoveAll(string.IsNullOrWhiteSpace);
        if (serials.Count == 0 || serials.Append(seen.Record.StationIdentity).Any(known => known is not null && (Has(name, known) || Has(known, name))))
            return;
        _name = null;
        seen.Report(Breach(is16 ? Serial16 : Serial, "The certificate that the station connected with names neither its serial number nor its identity.", serials[0], name));
    }

    private static bool Has(string text, string part) => text.Contains(part.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string? NameOf(string? pem)
    {
        if (pem is null)
            return null;
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(pem);
            return certificate.SubjectName.EnumerateRelativeDistinguishedNames()
                .FirstOrDefault(name => !name.HasMultipleElements && name.GetSingleElementType().Value == CommonName)?.GetSingleElementValue();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
