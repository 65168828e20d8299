namespace TestHarness.Ocpp.Traces;

/// <summary>Room for the bytes of many frames in one array. What was taken is valid until <see cref="Clear"/>.</summary>
internal sealed class ByteSpace
{
    private byte[] _bytes = [];
    private int _used;

    /// <summary>Takes room; what does not fit any more gets an array of its own.</summary>
    internal Memory<byte> Take(int length)
    {
        if (_used + length > _bytes.Length)
            return new byte[length];
        _used += length;
        return _bytes.AsMemory(_used - length, length);
    }

    /// <summary>Makes everything free again.</summary>
    /// <param name="expected">How much will be taken.</param>
    internal void Clear(int expected)
    {
        if (_bytes.Length < expected)
            _bytes = new byte[expected];
        _used = 0;
    }
}
