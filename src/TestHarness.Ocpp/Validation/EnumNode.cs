using System.Text;
using System.Text.Json;

namespace TestHarness.Ocpp.Validation;

/// <summary>One of a set of names.</summary>
/// <param name="names">The names.</param>
internal sealed class EnumNode(IReadOnlyList<string> names) : SchemaNode
{
    /// <summary>The names of each length, so that most are never looked at.</summary>
    private readonly byte[][][] _byLength = ByLength([.. names.Select(Encoding.UTF8.GetBytes)]);

    private readonly string _expected = "one of " + string.Join(", ", names);

    internal IReadOnlyList<string> Names { get; } = names;

    internal override void Check(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        if (reader.TokenType != JsonTokenType.String)
            WrongType(ref reader, ref errors, "a string");
        else if (!Knows(ref reader))
            errors.Add("enum", _expected, Describe(ref reader));
    }

    private bool Knows(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return Knows(reader.ValueSpan);
        using var text = new Unescaped(reader.ValueSpan);
        return text.IsUnicode && Knows(text.Text);
    }

    private bool Knows(ReadOnlySpan<byte> text)
    {
        if (text.Length >= _byLength.Length)
            return false;
        foreach (var name in _byLength[text.Length])
        {
            if (text.SequenceEqual(name))
                return true;
        }

        return false;
    }

    private static byte[][][] ByLength(byte[][] names)
    {
        var byLength = new byte[names.Max(name => name.Length) + 1][][];
        Array.Fill(byLength, []);
        foreach (var same in names.GroupBy(name => name.Length))
            byLength[same.Key] = [.. same];
        return byLength;
    }
}
