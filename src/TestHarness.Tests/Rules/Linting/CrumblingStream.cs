namespace TestHarness.Tests.Rules.Linting;

/// <summary>A stream that gives its bytes in pieces of any size, as a pipe does.</summary>
internal sealed class CrumblingStream(byte[] bytes, int seed, int largest) : MemoryStream(bytes)
{
    private readonly Random _random = new(seed);

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, _random.Next(1, largest)));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, _random.Next(1, largest))]);
}
