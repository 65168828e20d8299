using System.Text.Json;

namespace TestHarness.Ocpp.Validation;

/// <summary>What the schema says about one value. A node reads exactly the value that the reader stands on.</summary>
internal abstract class SchemaNode
{
    /// <summary>Its name among the definitions of a schema; null for what is written in place.</summary>
    internal string? Name { get; init; }

    /// <summary>What an absent value stands for (a string, a boolean or a number); told in schemas, never checked.</summary>
    internal object? Default { get; init; }

    /// <summary>Checks the value; on return the reader stands on its last token.</summary>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    internal abstract void Check(ref Utf8JsonReader reader, ref SchemaErrors errors);

    protected static void WrongType(ref Utf8JsonReader reader, ref SchemaErrors errors, string expected)
    {
        errors.Add("type", expected, Describe(ref reader));
        reader.Skip();
    }

    /// <summary>The value as it stands in the payload, cut to a length that a person reads.</summary>
    protected static string Describe(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return "an object";
            case JsonTokenType.StartArray:
                return "an array";
            case JsonTokenType.String:
                return '"' + Excerpt.Of(reader.ValueSpan) + '"';
            default:
                return Excerpt.Of(reader.ValueSpan);
        }
    }
}
