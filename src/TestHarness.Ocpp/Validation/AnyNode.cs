using System.Text.Json;

namespace TestHarness.Ocpp.Validation;

/// <summary>A value of any kind. Only that no object in it has a property twice is checked.</summary>
internal sealed class AnyNode : SchemaNode
{
    internal static readonly AnyNode Instance = new();

    private static readonly ObjectNode AnyObject = new(isOpen: true);
    private static readonly ArrayNode AnyArray = new(Instance, 0, null);

    internal override void Check(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            AnyObject.Check(ref reader, ref errors);
        else if (reader.TokenType == JsonTokenType.StartArray)
            AnyArray.Check(ref reader, ref errors);
    }
}
