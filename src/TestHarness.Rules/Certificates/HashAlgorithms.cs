using TestHarness.Ocpp;

namespace TestHarness.Rules.Certificates;

/// <summary>The CSMS names a certificate that it deletes with the hash algorithm that the station lists it with (M04.FR.07).</summary>
internal sealed class HashAlgorithms() : WireRule(Description)
{
    private const int Most = 64;
    private const string Same = "M04.FR.07";

    private static readonly RuleCard Description = new(
        "certificate-hash-algorithm",
        "certificates",
        Party.Csms,
        RuleCard.V2,
        "A station knows its certificates by the hashes that it lists. One that is named with another algorithm is another one to it: it is not found, and stays.",
        new Requirement(Same, "A certificate is deleted with the hashAlgorithm that the station lists it with."));

    private Dictionary<string, string>? _algorithms;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Station, "GetInstalledCertificateIds") && seen.IsDelivered)
            Learn(seen);
        else if (seen.IsRequest(Party.Csms, "DeleteCertificate") && CertificateHash.Of(seen.Payload.Object("certificateHashData")) is { } hash)
            Judge(seen, hash);
    }

    private void Learn(Observation seen)
    {
        _algorithms ??= [];
        if (_algorithms.Count > Most)
            _algorithms.Clear();
        foreach (var hash in CertificateHash.Listed(seen.DeliveredPayload))
        {
            // The same number with two algorithms may be two certificates: nothing is known.
            if (!_algorithms.TryAdd(hash.Serial, hash.Algorithm) && _algorithms[hash.Serial] != hash.Algorithm)
                _algorithms[hash.Serial] = "";
        }
    }

    private void Judge(Observation seen, CertificateHash hash)
    {
        if (_algorithms?.GetValueOrDefault(hash.Serial) is { Length: > 0 } listed && listed != hash.Algorithm)
            seen.Report(Breach(Same, $"The station lists certificate {hash.Serial} with {listed}.", listed, hash.Algorithm, "certificateHashData.hashAlgorithm"));
    }
}
