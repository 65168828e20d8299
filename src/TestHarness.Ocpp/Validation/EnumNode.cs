using System.Text;
using System.Text.Json;

namespace TestHarness.Ocpp.Validation;

/// <summary>One of a set of names.</summary>
/// <param name="names">The names.</param>
internal sealed class EnumNode(IReadOnlyList<string> names) : SchemaNode
{
    private readonly byte[][] _names = [.. names.Select(Encoding.UTF8.GetBytes)];
    private readonly string _expected = "one of " + string.Join(", ", names);

    internal IReadOnlyList<string> Names { get; } = names;

    internal override void Check(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        if (reader.TokenType != JsonTokenType.String)
            WrongType(ref reader, ref errors, "a string");
        else if (!Knows(ref reader))
            errors.Add("", "enum", _expected, Describe(ref reader));
    }

    private bool Knows(ref Utf8JsonReader reader)
    {
        foreach (var name in _names)
        {
            if (reader.ValueIsEscaped ? reader.ValueTextEquals(name) : reader.ValueSpan.SequenceEqual(name))
                return true;
        }

        return false;
    }
}
