using System.Text.Json.Nodes;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Tests.Ocpp.Validation.Generators;

/// <summary>Breaks, or writes oddly, one place after another of the payloads that a schema allows: every place, in every way.</summary>
internal sealed class Variations
{
    private static readonly (string Type, string Text)[] Types =
        [("string", "\"text\""), ("string", "\"1\""), ("integer", "1"), ("boolean", "true"), ("boolean", "false"), ("null", "null"), ("object", "{}"), ("array", "[]"), ("array", "[1,{\"a\":[2]}]")];

    private readonly HashSet<string> _varied;

    private readonly OcppVersion _version;

    /// <summary>Reads a schema.</summary>
    /// <param name="root">The schema.</param>
    /// <param name="record">The record of the same payload.</param>
    /// <param name="version">The version.</param>
    /// <param name="varied">The types that were varied in full in another schema; those of this one are added.</param>
    internal Variations(JsonObject root, Type record, OcppVersion version, HashSet<string> varied)
    {
        _varied = varied;
        _version = version;
        Root = new SchemaKeywords(root, root, SchemaCompiler.Compile(record));
        All = [.. Of(Root, "", (_, value) => value)];
    }

    internal SchemaKeywords Root { get; }

    /// <summary>Each is one variation, or the many of a type that was varied in full elsewhere, of which one is drawn.</summary>
    internal IReadOnlyList<IReadOnlyList<Variation>> All { get; }

    /// <param name="schema">The schema of a value.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="place">Puts a value there.</param>
    private IEnumerable<IReadOnlyList<Variation>> Of(SchemaKeywords schema, string path, Func<PayloadWriter, string, string> place)
    {
        var own = WrongTypes(schema).Concat(Odd(schema)).GroupBy(oddity => (oddity.Keyword, oddity.Severity))
            .Select(same => One(path, [.. same], (writer, what) => place(writer, what.Text)));
        return schema.Type switch
        {
            "any" => [],
            "object" when !_varied.Add(schema.Identity) => [[.. OfObject(schema, path, place).SelectMany(many => many)]],
            "object" => [.. own, .. OfObject(schema, path, place)],
            "array" => [.. own, .. OfArray(schema, path, place)],
            _ => own,
        };
    }

    private static IReadOnlyList<Variation> One(string path, IReadOnlyList<Oddity> choices, Func<PayloadWriter, Oddity, string> write) => [new(path, choices, write)];

    private static IEnumerable<Oddity> WrongTypes(SchemaKeywords schema) =>
        from other in Types
        where other.Type != schema.Type && !(other.Type == "integer" && schema.Type == "number")
        select new Oddity($"{other.Text} for {schema.Type}", other.Text, "type");

    private IEnumerable<Oddity> Odd(SchemaKeywords schema) => schema.Type switch
    {
        "string" => Texts.Odd(schema),
        "integer" or "number" => Numbers.Odd(schema, _version),
        _ => [],
    };

    private IEnumerable<IReadOnlyList<Variation>> OfArray(SchemaKeywords schema, string path, Func<PayloadWriter, string, string> place)
    {
        if (schema.MinItems > 0)
            yield return One(path, [new("an empty array", "minItems")], (writer, _) => place(writer, "[]"));
        if (schema.MaxItems is { } most)
            yield return One(path, [new("an array of too many", "maxItems")], (writer, _) => place(writer, writer.Array(schema.Items, most + 1)));
        var first = Math.Max(schema.MinItems, 1);
        foreach (var inner in Of(schema.Items, $"{path}[{first}]", (writer, value) => place(writer, writer.Array(schema.Items, first, value))))
            yield return inner;
    }

    private IEnumerable<IReadOnlyList<Variation>> OfObject(SchemaKeywords schema, string path, Func<PayloadWriter, string, string> place)
    {
        string At(string name) => path.Length == 0 ? name : $"{path}.{name}";
        IReadOnlyList<Variation> With(string at, Oddity what, string? but, Func<PayloadWriter, string[]> members) =>
            One(At(at), [what], (writer, _) => place(writer, writer.Required(schema, but, members(writer))));
        if (schema.IsOpen)
        {
            yield return With("a", Oddity.Twice("a name of any kind twice"), null, _ => ["\"a\":1", "\"b\":2", "\"\\u0061\":3"]);
            yield return With("a[0].b", Oddity.Twice("a name twice in a value of any kind"), null, _ => ["\"a\":[{\"b\":1,\"b\":1}]"]);
        }
        else
        {
            yield return With("unheardOf", new("a property too many", "additionalProperties"), null, _ => ["\"unheardOf\":{\"a\":1}"]);
        }

        foreach (var (name, value) in schema.Properties)
        {
            if (schema.Required.Contains(name))
                yield return With(name, new("a property too few", "required"), name, _ => []);
            yield return With(name, Oddity.Twice("a property twice"), name, writer => [writer.Member(name, writer.Value(value)), writer.Member(name, writer.Value(value))]);
            foreach (var inner in Of(value, At(name), (writer, inner) => place(writer, writer.Object(schema, name, inner))))
                yield return inner;
        }
    }
}
