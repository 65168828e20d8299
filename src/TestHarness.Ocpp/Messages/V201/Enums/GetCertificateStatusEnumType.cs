namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether the OCSP responder was reached.</summary>
public enum GetCertificateStatusEnumType
{
    /// <summary>The responder answered; ocspResult holds its answer.</summary>
    Accepted,

    /// <summary>No answer could be had.</summary>
    Failed,
}
