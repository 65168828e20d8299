using TestHarness.Ocpp;

namespace TestHarness.Rules.Authorization;

/// <summary>
/// The answer about a contract certificate says what is with it (C07.FR.14), and says of its token what follows: Expired for an expired one (C07.FR.15), Invalid for
/// one that is revoked (C07.FR.16) or cannot be verified (C07.FR.17).
/// </summary>
internal sealed class ContractStatus() : WireRule(Description)
{
    private const string Told = "C07.FR.14";
    private const string Expired = "C07.FR.15";
    private const string Revoked = "C07.FR.16";
    private const string NotVerified = "C07.FR.17";

    private static readonly RuleCard Description = new(
        "contract-status",
        "authorization",
        Party.Csms,
        RuleCard.V2,
        "With Plug & Charge a car is let in by its certificate. A station that learns nothing about it, or that a token is good whose certificate is not, lets in a car that nobody pays for.",
        new Requirement(Told, "The answer about a contract certificate has a certificateStatus."),
        new Requirement(Expired, "With an expired certificate the token is Expired."),
        new Requirement(Revoked, "With a revoked certificate the token is Invalid."),
        new Requirement(NotVerified, "With a certificate that cannot be verified the token is Invalid."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsResult(Party.Csms, "Authorize") || (!seen.Request.Has("certificate") && !seen.Request.Has("iso15118CertificateHashData")))
            return;
        var certificate = seen.Payload.Text("certificateStatus");
        if (certificate is null)
        {
            seen.Report(Breach(Told, "The answer says nothing about the contract certificate that was asked about.", "present", "absent", "certificateStatus"));
            return;
        }

        var (requirement, token) = certificate switch
        {
            "CertificateExpired" => (Expired, "Expired"),
            "CertificateRevoked" => (Revoked, "Invalid"),
            "CertChainError" => (NotVerified, "Invalid"),
            _ => ("", null),
        };
        if (token is not null && seen.Payload.Text("idTokenInfo", "status") is { } status && status != token)
            seen.Report(Breach(requirement, $"The token is {status}, and its certificate has the status {certificate}.", token, status, "idTokenInfo.status"));
    }
}
