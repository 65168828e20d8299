namespace TestHarness.Transport.Security;

/// <summary>What an OCSP response says of one certificate.</summary>
/// <param name="Certificate">Which one.</param>
/// <param name="Status">Its state.</param>
/// <param name="ThisUpdate">From when on that is known.</param>
/// <param name="NextUpdate">Until when it holds; null when newer knowledge may come at any time.</param>
/// <param name="RevokedAt">When it was revoked.</param>
public sealed record OcspAnswer(CertificateHashData Certificate, OcspStatus Status, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate, DateTimeOffset? RevokedAt);
