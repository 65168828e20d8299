using System.Text.Json;

namespace TestHarness.Ocpp.Validation;

/// <summary>True or false.</summary>
internal sealed class BooleanNode : SchemaNode
{
    internal override void Check(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
            WrongType(ref reader, ref errors, "a boolean");
    }
}
