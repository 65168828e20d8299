using System.Security.Cryptography;

namespace TestHarness.Transport.Security;

/// <summary>Object identifiers of OCSP and of the algorithms in it.</summary>
internal static class OcspOids
{
    public const string BasicResponse = "1.3.6.1.5.5.7.48.1.1";
    public const string OcspSigning = "1.3.6.1.5.5.7.3.9";
    public const string RsaPss = "1.2.840.113549.1.1.10";

    private static readonly Dictionary<string, HashAlgorithmName> Hashes = new()
    {
        ["1.3.14.3.2.26"] = HashAlgorithmName.SHA1,
        ["2.16.840.1.101.3.4.2.1"] = HashAlgorithmName.SHA256,
        ["2.16.840.1.101.3.4.2.2"] = HashAlgorithmName.SHA384,
        ["2.16.840.1.101.3.4.2.3"] = HashAlgorithmName.SHA512,
    };

    private static readonly Dictionary<string, HashAlgorithmName> Signatures = new()
    {
        ["1.2.840.113549.1.1.11"] = HashAlgorithmName.SHA256,
        ["1.2.840.113549.1.1.12"] = HashAlgorithmName.SHA384,
        ["1.2.840.113549.1.1.13"] = HashAlgorithmName.SHA512,
        ["1.2.840.10045.4.3.2"] = HashAlgorithmName.SHA256,
        ["1.2.840.10045.4.3.3"] = HashAlgorithmName.SHA384,
        ["1.2.840.10045.4.3.4"] = HashAlgorithmName.SHA512,
    };

    /// <summary>The hash that an OID stands for; null when it is another thing.</summary>
    public static HashAlgorithmName? Hash(string oid) => Hashes.TryGetValue(oid, out var hash) ? hash : null;

    /// <summary>The OID of a hash.</summary>
    public static string Of(HashAlgorithmName hash) => Hashes.First(pair => pair.Value == hash).Key;

    /// <summary>The hash of an RSA or ECDSA signature algorithm other than PSS; null when it is another thing.</summary>
    public static HashAlgorithmName? SignatureHash(string oid) => Signatures.TryGetValue(oid, out var hash) ? hash : null;
}
