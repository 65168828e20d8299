namespace TestHarness.Ocpp.Traces;

/// <summary>Splits a stream into lines of bytes, keeping only one line in memory.</summary>
internal static class Utf8Lines
{
    /// <summary>The lines without their line ends. Each is valid until the next is asked for.</summary>
    internal static IEnumerable<ReadOnlyMemory<byte>> Read(Stream stream)
    {
        var buffer = new byte[64 * 1024];
        var start = 0;
        var end = 0;
        var searched = 0;
        while (true)
        {
            var feed = Array.IndexOf(buffer, (byte)'\n', searched, end - searched);
            if (feed >= 0)
            {
                yield return Trim(buffer, start, feed);
                start = searched = feed + 1;
                continue;
            }

            if (start > 0)
            {
                Array.Copy(buffer, start, buffer, 0, end - start);
                end -= start;
                start = 0;
            }

            if (end == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            searched = end;
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                break;
            end += read;
        }

        if (end > start)
            yield return Trim(buffer, start, end);
    }

    private static ReadOnlyMemory<byte> Trim(byte[] buffer, int start, int end)
    {
        if (end > start && buffer[end - 1] == (byte)'\r')
            end--;
        return buffer.AsMemory(start, end - start);
    }
}
