using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Operations;

/// <summary>What became of a signing request of a station.</summary>
/// <param name="Use">What the certificate is for.</param>
/// <param name="Signed">Whether the CSMS signed it.</param>
/// <param name="Accepted">Whether the station accepted the certificate.</param>
/// <param name="Thumbprint">SHA-256 thumbprint of the certificate; null when none was signed.</param>
public sealed record CertificateOutcome(CertificateSigningUseEnumType Use, bool Signed, bool Accepted, string? Thumbprint);
