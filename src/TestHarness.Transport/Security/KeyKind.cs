namespace TestHarness.Transport.Security;

/// <summary>Kinds of keys, all of at least 112 bits of security (A00.FR.501 to A00.FR.503).</summary>
public enum KeyKind
{
    /// <summary>ECDSA on NIST P-256: what ISO 15118-2 uses.</summary>
    EcdsaP256,

    /// <summary>ECDSA on NIST P-384.</summary>
    EcdsaP384,

    /// <summary>ECDSA on NIST P-521: what ISO 15118-20 uses.</summary>
    EcdsaP521,

    /// <summary>RSA with 2048 bits, the least that is allowed.</summary>
    Rsa2048,

    /// <summary>RSA with 3072 bits.</summary>
    Rsa3072,

    /// <summary>RSA with 4096 bits.</summary>
    Rsa4096,
}
