using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Security;
using TestHarness.Transport.Security;

namespace TestHarness.Station.Iso15118;

/// <summary>Judges a vehicle's contract certificate against the roots that are installed (C07).</summary>
internal sealed record ContractCheck
{
    /// <summary>The contract certificate and its sub-CAs, leaf first; empty when they cannot be read.</summary>
    public required X509Certificate2Collection Chain { get; init; }

    /// <summary>What is wrong; null when the contract is valid.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the root that the chain leads to is installed, so that the station can judge at all (C07.FR.06).</summary>
    public bool HasRoot { get; init; }

    /// <summary>Whether the vehicle holds the contract's private key.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Checks a contract.</summary>
    /// <param name="ev">What the vehicle sent.</param>
    /// <param name="vault">The installed roots.</param>
    /// <param name="challenge">What the vehicle has to sign.</param>
    /// <param name="now">When the contract has to be valid.</param>
    public static ContractCheck Of(EvIso15118Options ev, CertificateVault vault, byte[] challenge, DateTimeOffset now)
    {
        if (!PemChain.TryRead(ev.ContractCertificateChain, out var chain))
            return new ContractCheck { Chain = [], Problem = "The contract certificate cannot be read." };
        X509Certificate2Collection roots = [.. vault.Roots(CertificateUse.MoRoot), .. vault.Roots(CertificateUse.V2GRoot)];
        var top = chain[^1];
        return new ContractCheck
        {
            Chain = chain,
            IsOwn = Proves(ev, chain[0], challenge),
            HasRoot = roots.Any(root => root.SubjectName.RawData.AsSpan().SequenceEqual(top.IssuerName.RawData)),
            Problem = CertificateChecks.Properties(chain[0]) ?? CertificateChecks.Validity(chain[0], now) ?? CertificateChecks.ChainProblem(chain, roots, now),
        };
    }

    /// <summary>The data for an OCSP request about each certificate of the chain, leaf first (C07.FR.02).</summary>
    public IReadOnlyList<OCSPRequestDataType> OcspRequests(CertificateVault vault) =>
        [.. Chain.Take(4).Select(certificate => CertificateStatusCache.Request(vault, Chain, certificate))];

    // In ISO 15118 the vehicle signs its AuthorizationReq, with the challenge in it, by the contract's key.
    private static bool Proves(EvIso15118Options ev, X509Certificate2 contract, byte[] challenge)
    {
        if (ev.ContractCertificateKey is null)
            return false;
        using var vehicleKey = ECDsa.Create();
        vehicleKey.ImportFromPem(ev.ContractCertificateKey);
        using var contractKey = contract.GetECDsaPublicKey();
        return contractKey?.VerifyData(challenge, vehicleKey.SignData(challenge, HashAlgorithmName.SHA256), HashAlgorithmName.SHA256) == true;
    }
}
