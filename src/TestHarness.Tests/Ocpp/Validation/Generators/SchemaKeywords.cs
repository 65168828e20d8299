using System.Text.Json.Nodes;
using TestHarness.Ocpp.Validation;
using TestHarness.Tests.Ocpp.Schemas;

namespace TestHarness.Tests.Ocpp.Validation.Generators;

/// <summary>What a schema says of one value, beside what the record says of it.</summary>
internal sealed class SchemaKeywords
{
    private readonly JsonObject _schema;
    private readonly Lazy<IReadOnlyList<(string Name, SchemaKeywords Value)>> _properties;
    private readonly Lazy<IReadOnlyList<string>> _right;
    private readonly Lazy<SchemaKeywords> _items;
    private readonly SchemaNode _node;

    /// <summary>Reads a place in a schema; a reference is followed.</summary>
    internal SchemaKeywords(JsonObject root, JsonObject place, SchemaNode node)
    {
        _schema = SchemaFacts.Resolve(root, place);
        _node = node;
        Type = _schema["type"]?.GetValue<string>() ?? "any";
        Required = Names("required")?.ToHashSet() ?? [];
        _properties = new(() => [.. (_schema["properties"]?.AsObject() ?? []).Select(property =>
            (property.Key, new SchemaKeywords(root, property.Value!.AsObject(), ((ObjectNode)node).Properties.Single(known => known.Name == property.Key).Value)))]);
        _right = new(() => [.. Scalars()]);
        _items = new(() => new SchemaKeywords(root, _schema["items"]!.AsObject(), ((ArrayNode)node).Item));
    }

    /// <summary>The type; <c>any</c> where there is none.</summary>
    internal string Type { get; }

    internal IReadOnlyList<string>? Enum => Names("enum");

    /// <summary>The format that the record gives a string, which the schema mostly does not know.</summary>
    internal StringFormat? Format => (_node as StringNode)?.Format;

    internal int? MaxLength => (int?)Number("maxLength");

    internal int MinItems => (int?)Number("minItems") ?? 0;

    internal int? MaxItems => (int?)Number("maxItems");

    internal decimal? Minimum => Number("minimum");

    internal decimal? Maximum => Number("maximum");

    internal decimal? MultipleOf => Number("multipleOf");

    internal bool IsOpen => _schema["additionalProperties"]?.GetValue<bool>() != false;

    internal HashSet<string> Required { get; }

    internal IReadOnlyList<(string Name, SchemaKeywords Value)> Properties => _properties.Value;

    /// <summary>Values that are right, in JSON, for what is neither an object nor an array.</summary>
    internal IReadOnlyList<string> Right => _right.Value;

    /// <summary>The same for all places of one type.</summary>
    internal string Identity => _schema.ToJsonString();

    internal SchemaKeywords Items => _items.Value;

    private decimal? Number(string keyword) => _schema[keyword]?.GetValue<decimal>();

    private List<string>? Names(string keyword) => _schema[keyword]?.AsArray().Select(name => name!.GetValue<string>()).ToList();

    private IEnumerable<string> Scalars() => Type switch
    {
        "string" => Texts.Valid(this),
        "integer" or "number" => Numbers.Valid(this),
        "boolean" => ["true", "false"],
        _ => ["{\"free\":1}", "\"text\"", "[null]"],
    };
}
