namespace TestHarness.Ocpp.Validation;

/// <summary>Texts of JSON strings.</summary>
internal static class JsonText
{
    /// <summary>The name of a property, cut to a length that a person reads; as it is written, where it cannot be unescaped.</summary>
    /// <param name="raw">What stands between the quotes.</param>
    internal static string Name(ReadOnlySpan<byte> raw)
    {
        if (!raw.Contains((byte)'\\'))
            return Excerpt.Of(raw);
        using var name = new Unescaped(raw);
        return Excerpt.Of(name.IsUnicode ? name.Text : raw);
    }

    /// <summary>Code points in a text that is valid UTF-8.</summary>
    internal static int CountCodePoints(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var b in utf8)
            count += (b & 0xC0) == 0x80 ? 0 : 1;
        return count;
    }
}
