using System.Buffers.Binary;
using System.Numerics;

namespace TestHarness.Ocpp.Framing;

/// <summary>A hash of a text's bytes: 64 bits make a false match among some thousand ids as good as impossible.</summary>
internal static class MessageHash
{
    private const ulong Seed = 0x9E3779B97F4A7C15;
    private const ulong Step = 0xC2B2AE3D27D4EB4F;

    internal static ulong Of(ReadOnlySpan<byte> text)
    {
        var hash = Seed ^ (ulong)text.Length;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
        ulong rest = 0;
        foreach (var b in text)
            rest = (rest << 8) | b;
        hash = Mix(hash ^ rest);
        return hash ^ (hash >> 32);
    }

    private static ulong Mix(ulong value) => BitOperations.RotateLeft(value * Step, 31) * Seed;
}
