using System.Security.Cryptography;

namespace TestHarness.Csms.Security;

/// <summary>Salted hashes of passwords (A01.FR.08).</summary>
internal static class PasswordHash
{
    // Station passwords are random and long (A00.FR.205), so that few rounds do.
    private const int Rounds = 5_000;
    private const int SaltLength = 16;
    private const int HashLength = 32;

    public static string Of(ReadOnlySpan<byte> password)
    {
        Span<byte> salted = stackalloc byte[SaltLength + HashLength];
        RandomNumberGenerator.Fill(salted[..SaltLength]);
        Derive(password, salted[..SaltLength], salted[SaltLength..]);
        return Convert.ToBase64String(salted);
    }

    public static bool Fits(ReadOnlySpan<byte> password, string? hash)
    {
        if (hash is null)
            return false;
        var salted = Convert.FromBase64String(hash);
        Span<byte> derived = stackalloc byte[HashLength];
        Derive(password, salted.AsSpan(0, SaltLength), derived);
        return CryptographicOperations.FixedTimeEquals(derived, salted.AsSpan(SaltLength));
    }

    private static void Derive(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, Span<byte> destination) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, destination, Rounds, HashAlgorithmName.SHA256);
}
