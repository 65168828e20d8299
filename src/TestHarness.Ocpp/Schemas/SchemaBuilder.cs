using NJsonSchema;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Schemas;

/// <summary>Makes the JSON Schema of one payload out of its compiled record.</summary>
internal sealed class SchemaBuilder
{
    private readonly JsonSchema _root;
    private readonly SchemaDraft _draft;

    private SchemaBuilder(SchemaIdentity identity)
    {
        _draft = identity.Draft;
        _root = new JsonSchema
        {
            SchemaVersion = $"http://json-schema.org/draft-0{(_draft == SchemaDraft.Draft4 ? 4 : 6)}/schema#",
            Id = identity.Id,
            Title = identity.Title,
        };
    }

    internal static JsonSchema Build(ObjectNode payload, SchemaIdentity identity)
    {
        var builder = new SchemaBuilder(identity);
        builder.Describe(payload, builder._root);
        return builder._root;
    }

    /// <summary>Says in a place of the schema what stands there: the thing itself, or a reference to its definition.</summary>
    private T Place<T>(SchemaNode node, T place)
        where T : JsonSchema
    {
        if (node.Name is not { } name || _draft == SchemaDraft.Draft4)
            return Describe(node, place);
        if (!_root.Definitions.TryGetValue(name, out var definition))
        {
            _root.Definitions.Add(name, definition = new JsonSchema());
            Describe(node, definition);
        }

        place.Reference = definition;
        return place;
    }

    private T Describe<T>(SchemaNode node, T schema)
        where T : JsonSchema
    {
        schema.Default = node.Default;
        switch (node)
        {
            case ObjectNode record:
                DescribeObject(record, schema);
                break;
            case ArrayNode list:
                schema.Type = JsonObjectType.Array;
                schema.Item = Place(list.Item, new JsonSchema());
                schema.MinItems = list.MinItems;
                schema.MaxItems = list.MaxItems ?? 0;
                break;
            case EnumNode choice:
                schema.Type = JsonObjectType.String;
                foreach (var name in choice.Names)
                    schema.Enumeration.Add(name);
                break;
            case StringNode text:
                DescribeString(text, schema);
                break;
            case NumberNode number:
                DescribeNumber(number, schema);
                break;
            case BooleanNode:
                schema.Type = JsonObjectType.Boolean;
                break;
            default:
                break;
        }

        return schema;
    }

    private void DescribeObject(ObjectNode record, JsonSchema schema)
    {
        schema.Type = JsonObjectType.Object;
        schema.AllowAdditionalProperties = record.IsOpen;
        foreach (var property in record.Properties)
        {
            var place = Place(property.Value, new JsonSchemaProperty());
            schema.Properties.Add(property.Name, place);
            place.IsRequired = property.IsRequired;
        }
    }

    private static void DescribeString(StringNode text, JsonSchema schema)
    {
        schema.Type = JsonObjectType.String;
        schema.MinLength = text.MinLength;
        schema.MaxLength = text.MaxLength;
        schema.Pattern = text.Pattern?.Text;
        schema.Format = StringFormats.NameOf(text.Format);
    }

    private static void DescribeNumber(NumberNode number, JsonSchema schema)
    {
        schema.Type = number.IsInteger ? JsonObjectType.Integer : JsonObjectType.Number;
        schema.Minimum = number.Minimum;
        schema.Maximum = number.Maximum;
        schema.ExclusiveMinimum = number.ExclusiveMinimum;
        schema.ExclusiveMaximum = number.ExclusiveMaximum;
        schema.MultipleOf = number.MultipleOf;
    }
}
