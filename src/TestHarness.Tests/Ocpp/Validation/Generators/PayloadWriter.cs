using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;

namespace TestHarness.Tests.Ocpp.Validation.Generators;

/// <summary>Writes values that a schema allows: optional properties come and go, names and separators are written in different ways.</summary>
/// <param name="random">What decides.</param>
internal sealed class PayloadWriter(Random random)
{
    /// <summary>Writers that decide differently.</summary>
    internal static Gen<PayloadWriter> Any { get; } = Gen.Choose(0, int.MaxValue).Select(seed => new PayloadWriter(new Random(seed)));

    /// <summary>Every property is there, with the first of the right values.</summary>
    internal static string Full(SchemaKeywords schema) => schema.Type switch
    {
        "object" => $"{{{string.Join(',', schema.Properties.Select(property => $"{Texts.Quoted(property.Name)}:{Full(property.Value)}"))}}}",
        "array" => $"[{string.Join(',', Enumerable.Repeat(Full(schema.Items), Math.Max(schema.MinItems, 1)))}]",
        _ => schema.Right[0],
    };

    /// <summary>A value that is right in every respect.</summary>
    internal string Value(SchemaKeywords schema) => schema.Type switch
    {
        "object" => Object(schema, null, ""),
        "array" => Array(schema.Items, random.Next(Math.Max(schema.MinItems, 1), Math.Min(schema.MaxItems ?? 2, Math.Max(schema.MinItems, 2)) + 1)),
        _ => One(schema.Right),
    };

    /// <summary>An object that has the property, whatever else it has.</summary>
    internal string Object(SchemaKeywords schema, string? name, string value)
    {
        var members = new List<string>();
        foreach (var property in schema.Properties)
        {
            if (property.Name == name)
                members.Add(Member(name, value));
            else if (schema.Required.Contains(property.Name) || random.Next(5) == 0)
                members.Add(Member(property.Name, Value(property.Value)));
        }

        if (schema.IsOpen && name is null && random.Next(2) == 0)
            members.Add("\"org.example\":[1,\"two\",{\"x\":null}]");
        return Object(members);
    }

    /// <summary>An object with the properties that it must have, but for one, and something else.</summary>
    internal string Required(SchemaKeywords schema, string? but, params string[] members) =>
        Object([.. schema.Properties.Where(property => schema.Required.Contains(property.Name) && property.Name != but).Select(property => Member(property.Name, Value(property.Value))), .. members]);

    internal string Member(string name, string value) => $"{(random.Next(10) == 0 ? Texts.Escaped(name) : Texts.Quoted(name))}:{value}";

    internal string Array(SchemaKeywords item, int count, params string[] more) =>
        $"[{string.Join(',', Enumerable.Range(0, count).Select(_ => Value(item)).Concat(more))}]";

    internal T One<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private string Object(List<string> members)
    {
        if (random.Next(4) == 0)
            random.Shuffle(CollectionsMarshal.AsSpan(members));
        return $"{{{string.Join(random.Next(4) == 0 ? "\r\n\t, " : ",", members)}}}";
    }
}
