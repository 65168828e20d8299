using TestHarness.Ocpp;

namespace TestHarness.Rules.Certificates;

/// <summary>An accepted GetCertificateStatus brings the OCSP response (M06.FR.03), and GetCertificateChainStatus the status of every certificate that it was asked for (M07.FR.08; 2.1).</summary>
internal sealed class OcspResults() : WireRule(Description)
{
    private const string Result = "M06.FR.03";
    private const string Chain = "M07.FR.08";

    private static readonly RuleCard Description = new(
        "certificate-status",
        "certificates",
        Party.Csms,
        RuleCard.V2,
        "A station needs the revocation status to staple it for the vehicle. Without it the vehicle refuses Plug and Charge, and the driver is told nothing of why.",
        new Requirement(Result, "An accepted GetCertificateStatus has an ocspResult."),
        new Requirement(Chain, "GetCertificateChainStatus is answered with a status for each certificate and source that was asked for."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Csms, "GetCertificateStatus"))
        {
            if (seen.Payload.Text("status") == "Accepted" && !seen.Payload.Has("ocspResult"))
                seen.Report(Breach(Result, "The status of the certificate is accepted, and there is none.", "ocspResult", "none", "ocspResult"));
        }
        else if (seen.IsResult(Party.Csms, "GetCertificateChainStatus"))
        {
            Judge(seen);
        }
    }

    private void Judge(Observation seen)
    {
        var told = seen.Payload.Items("certificateStatus").Select(item => CertificateHash.Of(item.Object("certificateHashData"))).ToHashSet();
        foreach (var asked in seen.Request.Items("certificateStatusRequests"))
        {
            if (CertificateHash.Of(asked.Object("certificateHashData")) is { } hash && !told.Contains(hash))
                seen.Report(Breach(Chain, $"The answer says nothing of certificate {hash.Serial}.", "its status", "nothing", "certificateStatus"));
        }
    }
}
