using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Transport.Security;

/// <summary>Path validation (RFC 5280 section 6; A00.FR.308, A00.FR.403, A00.FR.411). Revocation is not looked at, and nothing is fetched.</summary>
public static class CertificatePath
{
    /// <summary>Judges a certificate.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="intermediates">Certificates that may stand between it and a root.</param>
    /// <param name="roots">The roots that are trusted.</param>
    /// <param name="at">When it must be valid.</param>
    /// <returns>What is wrong; null when it is valid.</returns>
    public static string? Refusal(X509Certificate2 certificate, X509Certificate2Collection intermediates, X509Certificate2Collection roots, DateTimeOffset at)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy = Policy(roots, at);
        chain.ChainPolicy.ExtraStore.AddRange(intermediates);
        return chain.Build(certificate) || EndsAt(chain, roots) ? null : Describe(chain);
    }

    internal static X509ChainPolicy Policy(X509Certificate2Collection? roots, DateTimeOffset at)
    {
        var policy = new X509ChainPolicy
        {
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
            VerificationTimeIgnored = false,
            VerificationTime = at.UtcDateTime,
        };
        if (roots is not null)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(roots);
        }

        return policy;
    }

    /// <summary>Whether nothing is wrong with a path but that it ends at one of the roots, which another authority signed: to trust it is enough (M05.FR.12).</summary>
    internal static bool EndsAt(X509Chain? chain, X509Certificate2Collection? roots) =>
        chain is not null && roots is not null
        && chain.ChainStatus.All(static status => status.Status == X509ChainStatusFlags.PartialChain)
        && chain.ChainElements is { Count: > 0 } elements && roots.Any(root => root.RawDataMemory.Span.SequenceEqual(elements[^1].Certificate.RawDataMemory.Span));

    internal static string Describe(X509Chain? chain) => string.Join(
        "; ",
        (chain?.ChainStatus ?? []).Select(static status => $"{status.Status}: {status.StatusInformation.TrimEnd('.', ' ', '\n')}"));
}
