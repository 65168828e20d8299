using System.Text;
using System.Text.Json;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Schemas;

/// <summary>Compiles a JSON Schema (drafts 4, 6 and 7) of a payload. What would go unheeded is refused.</summary>
internal sealed class SchemaReader
{
    // No schema of a payload nests so deep, and a hostile one must not cost the stack.
    private const int MostNesting = 128;

    private readonly JsonElement _root;
    private readonly Dictionary<string, SchemaNode> _read = [];
    private readonly HashSet<string> _open = [];

    private SchemaReader(JsonElement root) => _root = root;

    /// <summary>Compiles a schema.</summary>
    /// <param name="root">The schema.</param>
    /// <param name="model">The built-in schema of the same payload: how the specification wants a format that the schema only names.</param>
    /// <exception cref="SchemaFault">It is none of an object, or says something that cannot be enforced.</exception>
    internal static ObjectNode Read(JsonElement root, ObjectNode? model = null) =>
        new SchemaReader(root).Value(root, "", model) as ObjectNode ?? throw new SchemaFault("", "a schema of something else than an object", "\"type\": \"object\" for a payload");

    private SchemaNode Value(JsonElement schema, string pointer, SchemaNode? model)
    {
        if (_read.TryGetValue(pointer, out var known))
            return known;
        if (schema.ValueKind == JsonValueKind.True)
            return AnyNode.Instance;
        if (schema.ValueKind != JsonValueKind.Object)
            throw new SchemaFault(pointer, schema.ValueKind == JsonValueKind.False ? "false, which allows nothing" : $"a JSON {Kind(schema)}", "a schema (an object, or true)");
        if (!_open.Add(pointer))
            throw new SchemaFault(pointer, "a reference back to itself", "references back to objects only");
        if (_open.Count > MostNesting)
            throw new SchemaFault(pointer, $"more than {MostNesting} schemas within each other", "fewer");
        var node = schema.TryGetProperty("$ref", out _) ? Referenced(schema, pointer, model) : Typed(schema, pointer, model);
        _open.Remove(pointer);
        return _read[pointer] = node;
    }

    private SchemaNode Typed(JsonElement schema, string pointer, SchemaNode? model)
    {
        var type = SchemaKeywords.TypeOf(schema, pointer);
        SchemaKeywords.Check(schema, pointer, type);
        return type switch
        {
            "object" => Object(schema, pointer, model as ObjectNode),
            "array" => Array(schema, pointer, (model as ArrayNode)?.Item),
            "string" => ScalarReader.Text(schema, pointer, model as StringNode),
            "integer" or "number" => ScalarReader.Number(schema, pointer, type == "integer", model as NumberNode),
            "boolean" => new BooleanNode { Default = SchemaValues.Default(schema) },
            _ => AnyNode.Instance,
        };
    }

    private SchemaNode Referenced(JsonElement schema, string pointer, SchemaNode? model)
    {
        SchemaKeywords.CheckBesideReference(schema, pointer);
        var reference = SchemaValues.Text(schema, "$ref", pointer)!;
        if (reference is not ['#', ..] || (reference.Length > 1 && reference[1] != '/'))
            throw SchemaValues.Fault(schema, "$ref", pointer, "a place within the same file, such as \"#/definitions/EVSEType\"");
        var target = Uri.UnescapeDataString(reference[1..]);
        return SchemaPointer.Follow(_root, target) is { } found
            ? Value(found, target, model)
            : throw SchemaValues.Fault(schema, "$ref", pointer, "a place that exists in this file");
    }

    private ArrayNode Array(JsonElement schema, string pointer, SchemaNode? model)
    {
        if (schema.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array)
            throw new SchemaFault(SchemaPointer.Below(pointer, "items"), "a list of schemas", "one schema for all items");
        return new ArrayNode(
            items.ValueKind == JsonValueKind.Undefined ? AnyNode.Instance : Value(items, SchemaPointer.Below(pointer, "items"), model),
            SchemaValues.Count(schema, "minItems", pointer) ?? 0,
            SchemaValues.Count(schema, "maxItems", pointer));
    }

    private ObjectNode Object(JsonElement schema, string pointer, ObjectNode? model)
    {
        var node = new ObjectNode(IsOpen(schema, pointer)) { Name = SchemaPointer.DefinitionName(pointer) };
        _read[pointer] = node;
        var required = SchemaValues.Texts(schema, "required", pointer)?.ToHashSet() ?? [];
        var properties = new List<PropertyNode>();
        var place = SchemaPointer.Below(pointer, "properties");
        if (schema.TryGetProperty("properties", out var members))
        {
            if (members.ValueKind != JsonValueKind.Object)
                throw SchemaValues.Fault(schema, "properties", pointer, "an object with a schema for each property");
            foreach (var member in members.EnumerateObject())
            {
                var known = model?.Properties.FirstOrDefault(property => property.Name == member.Name)?.Value;
                properties.Add(Property(member.Name, required.Remove(member.Name), Value(member.Value, SchemaPointer.Below(place, member.Name), known)));
            }
        }

        if (required.Count > 0 && !node.IsOpen)
            throw SchemaValues.Fault(schema, "required", pointer, $"names of \"properties\", which has no {string.Join(", ", required)}");
        properties.AddRange(required.Select(name => Property(name, true, AnyNode.Instance)));
        if (properties.Count > ObjectNode.MostProperties)
            throw new SchemaFault(place, $"{properties.Count} properties", $"at most {ObjectNode.MostProperties}");
        node.Properties = [.. properties];
        return node;
    }

    private static PropertyNode Property(string name, bool isRequired, SchemaNode value) => new(name, Encoding.UTF8.GetBytes(name), isRequired, value);

    private static bool IsOpen(JsonElement schema, string pointer)
    {
        if (!schema.TryGetProperty("additionalProperties", out var rest) || rest.ValueKind == JsonValueKind.True)
            return true;
        if (rest.ValueKind == JsonValueKind.False)
            return false;
        return rest.ValueKind == JsonValueKind.Object && !rest.EnumerateObject().Any()
            ? true
            : throw SchemaValues.Fault(schema, "additionalProperties", pointer, "true or false");
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        _ => "null",
    };
}
