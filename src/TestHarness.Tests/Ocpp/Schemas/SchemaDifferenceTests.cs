using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Schemas;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Tests.Ocpp.Schemas;

/// <summary>That the comparison sees each kind of mistake that a record can have.</summary>
public sealed class SchemaDifferenceTests
{
    [TestCase(typeof(OneProperty.Text))]
    [TestCase(typeof(OneProperty.Object))]
    public void A_record_does_not_differ_from_itself(Type record) => Between(record, record).Should().BeEmpty();

    [TestCase(typeof(OneProperty.LongerText), typeof(OneProperty.Text), "value maxLength 21 20")]
    [TestCase(typeof(OneProperty.EndlessText), typeof(OneProperty.Text), "value maxLength - 20")]
    [TestCase(typeof(OneProperty.Text), typeof(OneProperty.NeededText), "value required - true")]
    [TestCase(typeof(OneProperty.RenamedText), typeof(OneProperty.Text), "value_1 property present -", "value property - present")]
    [TestCase(typeof(OneProperty.Text), typeof(OneProperty.TwoProperties), "other property - present")]
    [TestCase(typeof(OneProperty.OpenText), typeof(OneProperty.Text), " additionalProperties - false")]
    [TestCase(typeof(OneProperty.DefaultText), typeof(OneProperty.Text), "value default \"Wh\" -")]
    [TestCase(typeof(OneProperty.Timestamp), typeof(OneProperty.EndlessText), "value format \"date-time\" -")]
    [TestCase(typeof(OneProperty.EndlessText), typeof(OneProperty.Link), "value format - \"uri\"")]
    [TestCase(typeof(OneProperty.LowerNumber), typeof(OneProperty.Number), "value minimum -1 0")]
    [TestCase(typeof(OneProperty.HigherNumber), typeof(OneProperty.Number), "value maximum 10 9")]
    [TestCase(typeof(OneProperty.EndlessNumber), typeof(OneProperty.Number), "value maximum - 9")]
    [TestCase(typeof(OneProperty.Fraction), typeof(OneProperty.Number), "value type \"number\" \"integer\"")]
    [TestCase(typeof(OneProperty.Fraction), typeof(OneProperty.Tenths), "value multipleOf - 0.1")]
    [TestCase(typeof(OneProperty.EndlessText), typeof(OneProperty.Flag), "value type \"string\" \"boolean\"")]
    [TestCase(typeof(OneProperty.Anything), typeof(OneProperty.Flag), "value type - \"boolean\"")]
    [TestCase(typeof(OneProperty.FewerTexts), typeof(OneProperty.Texts), "value minItems - 1")]
    [TestCase(typeof(OneProperty.MoreTexts), typeof(OneProperty.Texts), "value maxItems 5 4")]
    [TestCase(typeof(OneProperty.LongerTexts), typeof(OneProperty.Texts), "value[] maxLength 21 20")]
    [TestCase(typeof(OneProperty.LowerNumbers), typeof(OneProperty.Numbers), "value[] minimum -1 0")]
    public void Sees_what_is_wrong_with_a_record(Type ours, Type theirs, params string[] expected)
    {
        var found = Between(ours, theirs).ToList();

        found.Select(Line).Should().Equal(expected);
        found.Should().NotContain(difference => DeliberateDifference.All.Any(known => known.Covers(difference)));
    }

    [TestCase(typeof(OneProperty.WiderChoice), "enum", "\"Bad\",\"Good\",\"Ugly\"", "\"Bad\",\"Good\"")]
    [TestCase(typeof(OneProperty.ChoiceWithDefault), "default", "\"Bad\"", null)]
    [TestCase(typeof(OneProperty.WiderChoice), "definition", "#/definitions/Three", "#/definitions/Two")]
    public void Sees_what_is_wrong_with_an_enumeration(Type ours, string keyword, string said, string? asked) =>
        Between(ours, typeof(OneProperty.Choice)).Should().ContainEquivalentOf(new SchemaDifference("value", keyword, said, asked, "\"string\""));

    [Test]
    public void Sees_what_is_wrong_with_an_object_within() =>
        Between(typeof(OneProperty.ObjectWithLongerText), typeof(OneProperty.Object)).Select(Line).Should().Contain("value.value maxLength 21 20");

    [Test]
    public void Sees_another_identity()
    {
        var ours = Schema(typeof(OneProperty.Text), new SchemaIdentity("x.json", "urn:a", "A", SchemaDraft.Draft4));
        var theirs = Schema(typeof(OneProperty.Text), new SchemaIdentity("x.json", "urn:b", null, SchemaDraft.Draft6));

        SchemaDifference.Between(ours, theirs).Select(found => found.Keyword).Should().BeEquivalentTo("$schema", "id", "$id", "title");
    }

    [TestCase("minLength", "1")]
    [TestCase("pattern", "\"^a\"")]
    [TestCase("const", "\"a\"")]
    [TestCase("exclusiveMinimum", "0")]
    [TestCase("uniqueItems", "true")]
    [TestCase("unheardOf", "{}")]
    public void Sees_any_keyword_that_only_the_other_side_has(string keyword, string value)
    {
        var theirs = Schema(typeof(OneProperty.Text));
        theirs["properties"]!["value"]![keyword] = JsonNode.Parse(value);

        SchemaDifference.Between(Schema(typeof(OneProperty.Text)), theirs).Should().ContainSingle(found => found.Path == "value" && found.Keyword == keyword && found.Ours == null);
    }

    [Test]
    public void Sees_a_required_name_that_no_property_has()
    {
        var theirs = Schema(typeof(OneProperty.NeededText));
        theirs["required"]!.AsArray().Add("absent");

        SchemaDifference.Between(Schema(typeof(OneProperty.NeededText)), theirs).Should().ContainSingle(found => found.Path == "" && found.Theirs == "absent");
    }

    private static IEnumerable<SchemaDifference> Between(Type ours, Type theirs) => SchemaDifference.Between(Schema(ours), Schema(theirs));

    private static string Line(SchemaDifference found) => $"{found.Path} {found.Keyword} {found.Ours ?? "-"} {found.Theirs ?? "-"}";

    private static JsonObject Schema(Type record, SchemaIdentity? identity = null) =>
        JsonNode.Parse(SchemaExport.Json(SchemaCompiler.Compile(record), identity ?? new SchemaIdentity("x.json", "urn:x", null, SchemaDraft.Draft6)))!.AsObject();
}
