using System.Text.Json;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Schemas;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Tests.Ocpp.Schemas;

/// <summary>What a user's own schema may say, and what becomes of it.</summary>
public sealed class SchemaReaderTests
{
    [TestCase("""{"type":"string","minLength":2}""", "\"ab\"", "\"a\"", "minLength")]
    [TestCase("""{"type":"string","minLength":2}""", "\"🔌🔌\"", "\"🔌\"", "minLength")]
    [TestCase("""{"type":"string","maxLength":2}""", "\"ab\"", "\"abc\"", "maxLength")]
    [TestCase("""{"type":"string","maxLength":2.0}""", "\"ab\"", "\"abc\"", "maxLength")]
    [TestCase("""{"type":"string","pattern":"^[A-Z]{3}$"}""", "\"EUR\"", "\"eur\"", "pattern")]
    [TestCase("""{"type":"string","pattern":"^[A-Z]{3}$"}""", "\"EUR\"", "\"EUR\\n\"", "pattern")]
    [TestCase("""{"type":"string","pattern":"b"}""", "\"abc\"", "\"ac\"", "pattern")]
    [TestCase("""{"type":"string","pattern":"^[$]\\$$"}""", "\"$$\"", "\"$\"", "pattern")]
    [TestCase("""{"type":"string","pattern":"^\\d$"}""", "\"1\"", "\"١\"", "pattern")]
    [TestCase("""{"type":"string","pattern":"^a"}""", "\"\\u0061\"", "\"\\u0062\"", "pattern")]
    [TestCase("""{"type":"string","format":"date-time"}""", "\"2026-11-21T08:00:00Z\"", "\"2026-11-21T08:00:00\"", "format")]
    [TestCase("""{"type":"string","format":"uri"}""", "\"https://example.org\"", "\"example\"", "format")]
    [TestCase("""{"type":"string","enum":["A","B"]}""", "\"A\"", "\"C\"", "enum")]
    [TestCase("""{"enum":["A","B"]}""", "\"A\"", "\"C\"", "enum")]
    [TestCase("""{"const":"A"}""", "\"A\"", "\"B\"", "enum")]
    [TestCase("""{"type":"string","const":"A","enum":["A","B"]}""", "\"A\"", "\"B\"", "enum")]
    [TestCase("""{"type":"integer"}""", "5", "5.5", "type")]
    [TestCase("""{"type":"integer","minimum":3}""", "3", "2", "minimum")]
    [TestCase("""{"type":"integer","maximum":3}""", "3", "4", "maximum")]
    [TestCase("""{"type":"integer","minimum":3,"exclusiveMinimum":true}""", "4", "3", "exclusiveMinimum")]
    [TestCase("""{"type":"integer","minimum":3,"exclusiveMinimum":false}""", "3", "2", "minimum")]
    [TestCase("""{"type":"number","maximum":3,"exclusiveMaximum":true}""", "2.9", "3.0", "exclusiveMaximum")]
    [TestCase("""{"type":"number","exclusiveMinimum":3}""", "3.1", "3", "exclusiveMinimum")]
    [TestCase("""{"type":"number","exclusiveMaximum":3}""", "2.9", "3", "exclusiveMaximum")]
    [TestCase("""{"type":"number","multipleOf":0.1}""", "16.1", "16.15", "multipleOf")]
    [TestCase("""{"type":"boolean"}""", "true", "\"true\"", "type")]
    [TestCase("""{"type":"array","items":{"type":"integer"},"minItems":2}""", "[1,2]", "[1]", "minItems")]
    [TestCase("""{"type":"array","items":{"type":"integer"},"maxItems":1}""", "[1]", "[1,2]", "maxItems")]
    [TestCase("""{"type":"array","minItems":1}""", "[null]", "[]", "minItems")]
    [TestCase("""{"type":"object","required":["a"]}""", """{"a":1,"b":2}""", """{"b":2}""", "required")]
    [TestCase("""{"type":"object","properties":{"a":{}},"additionalProperties":false}""", """{"a":1}""", """{"b":1}""", "additionalProperties")]
    [TestCase("""{"type":"object","properties":{"a":{"type":"integer"}},"additionalProperties":{}}""", """{"b":1}""", """{"a":"x"}""", "type")]
    [TestCase("""{"$ref":"#/definitions/Short"}""", "\"ab\"", "\"abc\"", "maxLength")]
    [TestCase("""{"$ref":"#/definitions/Short","description":"short"}""", "\"ab\"", "\"abc\"", "maxLength")]
    [TestCase("""{"$ref":"#/$defs/A~1B%20C"}""", "true", "1", "type")]
    public void Enforces_a_keyword(string schema, string right, string wrong, string keyword)
    {
        Validate(schema, right).Should().BeEmpty();

        Validate(schema, wrong).Should().ContainSingle().Which.Should().Match<SchemaError>(error => error.Keyword == keyword && error.Path.StartsWith("value", StringComparison.Ordinal));
    }

    [TestCase("{}")]
    [TestCase("true")]
    [TestCase("""{"description":"d","title":"t","comment":"c","$comment":"c","javaType":"J","default":7,"examples":[1],"readOnly":true}""")]
    public void Takes_any_value_where_the_schema_asks_for_nothing(string schema)
    {
        foreach (var value in new[] { "1", "\"a\"", "null", "[{}]", """{"a":true}""" })
            Validate(schema, value).Should().BeEmpty();
    }

    // The OCA's own files have these.
    [TestCase("""{"type":"string","additionalProperties":false,"enum":["A"]}""", "\"A\"")]
    [TestCase("""{"type":"array","items":{"type":"integer"},"additionalItems":false}""", "[1,2]")]
    [TestCase("""{"type":"integer","maxLength":1}""", "100")]
    public void Leaves_a_keyword_of_another_type_without_effect(string schema, string value) => Validate(schema, value).Should().BeEmpty();

    [TestCase("""{"type":"string","maxLenght":2}""", "#/properties/value/maxLenght: found the keyword \"maxLenght\"", "minLength, maxLength, pattern, format, enum, const for \"type\": \"string\"")]
    [TestCase("""{"type":["string","null"]}""", "#/properties/value/type: found [\"string\",\"null\"]", "one of array, boolean, integer, number, object, string")]
    [TestCase("""{"type":"null"}""", "#/properties/value/type: found \"null\"", "one of array")]
    [TestCase("""{"anyOf":[{"type":"string"}]}""", "#/properties/value/anyOf: found the keyword \"anyOf\"", "only texts such as \"description\" where there is no \"type\"")]
    [TestCase("""{"type":"object","patternProperties":{}}""", "#/properties/value/patternProperties", "properties, required, additionalProperties")]
    [TestCase("""{"type":"object","additionalProperties":{"type":"string"}}""", "#/properties/value/additionalProperties: found {\"type\":\"string\"}", "true or false")]
    [TestCase("""{"type":"object","properties":[]}""", "#/properties/value/properties: found []", "a schema for each property")]
    [TestCase("""{"type":"object","required":["a"],"additionalProperties":false}""", "#/properties/value/required: found [\"a\"]", "which has no a")]
    [TestCase("""{"type":"object","required":true}""", "#/properties/value/required: found true", "a list of strings")]
    [TestCase("""{"properties":{}}""", "#/properties/value/properties: found the keyword \"properties\" without \"type\"", "beside \"type\"")]
    [TestCase("""{"maxLength":2}""", "#/properties/value/maxLength: found the keyword \"maxLength\" without \"type\"", "beside \"type\"")]
    [TestCase("""{"type":"array","items":[{}]}""", "#/properties/value/items: found a list of schemas", "one schema for all items")]
    [TestCase("""{"type":"array","uniqueItems":true}""", "#/properties/value/uniqueItems: found the keyword \"uniqueItems\"", "items, minItems, maxItems, additionalItems for")]
    [TestCase("""{"type":"array","minItems":-1}""", "#/properties/value/minItems: found -1", "a whole number from 0")]
    [TestCase("""{"type":"string","maxLength":1.5}""", "#/properties/value/maxLength: found 1.5", "a whole number from 0")]
    [TestCase("""{"type":"string","maxLength":"2"}""", "#/properties/value/maxLength: found \"2\"", "a number")]
    [TestCase("""{"type":"string","pattern":"("}""", "#/properties/value/pattern: found \"(\"", "a regular expression of ECMA 262")]
    [TestCase("""{"type":"string","format":"ipv4"}""", "#/properties/value/format: found \"ipv4\"", "date-time, uri")]
    [TestCase("""{"type":"string","enum":[]}""", "#/properties/value/enum: found []", "at least one string")]
    [TestCase("""{"type":"string","enum":["A",null]}""", "#/properties/value/enum: found [\"A\",null]", "a list of strings")]
    [TestCase("""{"type":"string","enum":["A"],"const":"B"}""", "#/properties/value/const: found \"B\"", "one of the names")]
    [TestCase("""{"type":"string","enum":["A"],"maxLength":1}""", "#/properties/value: found \"enum\" or \"const\" together with", "a list that holds only what is allowed")]
    [TestCase("""{"type":"integer","enum":[1]}""", "#/properties/value/enum: found the keyword \"enum\"", "minimum, maximum")]
    [TestCase("""{"const":1}""", "#/properties/value/const: found 1", "a string")]
    [TestCase("""{"type":"integer","format":"int32"}""", "#/properties/value/format", "minimum, maximum")]
    [TestCase("""{"type":"integer","minimum":"1"}""", "#/properties/value/minimum: found \"1\"", "a number")]
    [TestCase("""{"type":"number","minimum":1e99}""", "#/properties/value/minimum: found 1e99", "at most 28 digits")]
    [TestCase("""{"type":"number","multipleOf":0}""", "#/properties/value/multipleOf: found 0", "a number above 0")]
    [TestCase("""{"type":"number","exclusiveMinimum":true}""", "#/properties/value/exclusiveMinimum: found true", "true beside \"minimum\"")]
    [TestCase("""{"type":"boolean","maximum":1,"if":{}}""", "#/properties/value/if: found the keyword \"if\"", "only texts such as \"description\"")]
    [TestCase("""{"$id":"urn:x","type":"string"}""", "#/properties/value/$id: found the keyword \"$id\"", "minLength")]
    [TestCase("""{"$ref":"#/definitions/Nowhere"}""", "#/properties/value/$ref: found \"#/definitions/Nowhere\"", "a place that exists in this file")]
    [TestCase("""{"$ref":"other.json#/definitions/Short"}""", "#/properties/value/$ref: found \"other.json#/definitions/Short\"", "a place within the same file")]
    [TestCase("""{"$ref":"#Short"}""", "#/properties/value/$ref: found \"#Short\"", "a place within the same file")]
    [TestCase("""{"$ref":7}""", "#/properties/value/$ref: found 7", "a string")]
    [TestCase("""{"$ref":"#/definitions/Short","maxLength":9}""", "#/properties/value/maxLength: found the keyword \"maxLength\" beside \"$ref\"", "texts")]
    [TestCase("""{"$ref":"#/properties/value"}""", "#/properties/value: found a reference back to itself", "references back to objects only")]
    [TestCase("""{"type":"array","items":{"$ref":"#/properties/value"}}""", "#/properties/value: found a reference back to itself", "references back to objects only")]
    [TestCase("false", "#/properties/value: found false, which allows nothing", "a schema")]
    [TestCase("[]", "#/properties/value: found a JSON array", "a schema")]
    public void Refuses_what_it_cannot_enforce(string schema, string found, string supported)
    {
        var reading = () => Payload(schema);

        reading.Should().Throw<SchemaFault>().Which.Message.Should().StartWith(found).And.Contain("; supported: ").And.Contain(supported);
    }

    [Test]
    public void An_object_may_contain_its_own_kind()
    {
        const string schema = """{"type":"object","properties":{"inner":{"$ref":"#/properties/value"},"root":{"$ref":"#"}},"additionalProperties":false}""";

        Validate(schema, """{"inner":{"inner":{}},"root":{"value":{}}}""").Should().BeEmpty();
        Validate(schema, """{"inner":{"inner":{"other":1}}}""").Should().ContainSingle(error => error.Path == "value.inner.inner.other");
    }

    [TestCase("""{"type":"string"}""", "#: found a schema of something else than an object")]
    [TestCase("true", "#: found a schema of something else than an object")]
    public void A_payload_is_an_object(string schema, string message) =>
        FluentActions.Invoking(() => Read(schema)).Should().Throw<SchemaFault>().Which.Message.Should().StartWith(message);

    [Test]
    public void The_whole_schema_may_be_a_reference()
    {
        var payload = Read("""{"$schema":"http://json-schema.org/draft-07/schema#","$ref":"#/definitions/A","definitions":{"A":{"type":"object","required":["a"]}}}""");

        payload.Properties.Should().ContainSingle().Which.Name.Should().Be("a");
    }

    [Test]
    public void Schemas_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Range(0, 1000).Select(i => $"\"D{i}\":{{\"type\":\"array\",\"items\":{{\"$ref\":\"#/definitions/D{i + 1}\"}}}},"));

        FluentActions.Invoking(() => Read("""{"type":"object","properties":{"a":{"$ref":"#/definitions/D0"}},"definitions":{""" + deep + "\"D1000\":{}}}"))
            .Should().Throw<SchemaFault>().Which.Message.Should().Contain("schemas within each other");
    }

    [Test]
    public void More_properties_than_fit_are_refused()
    {
        var many = string.Join(',', Enumerable.Range(0, 65).Select(i => $"\"p{i}\":{{}}"));

        FluentActions.Invoking(() => Read("""{"type":"object","properties":{""" + many + "}}")).Should().Throw<SchemaFault>().Which.Message.Should().StartWith("#/properties: found 65 properties");
    }

    [Test]
    public void A_pattern_that_takes_too_long_does_not_hold_the_line() =>
        Validate("""{"type":"string","pattern":"^(a+)+$"}""", $"\"{new string('a', 40)}!\"").Should().ContainSingle(error => error.Keyword == "pattern" && error.Actual == "text that takes too long to compare");

    private static IReadOnlyList<SchemaError> Validate(string schema, string value) =>
        PayloadValidator.Validate(Payload(schema), System.Text.Encoding.UTF8.GetBytes($$"""{"value":{{value}}}"""));

    private static ObjectNode Payload(string schema) =>
        Read("""{"type":"object","properties":{"value":""" + schema + """},"definitions":{"Short":{"type":"string","maxLength":2}},"$defs":{"A/B C":{"type":"boolean"}}}""");

    private static ObjectNode Read(string schema)
    {
        using var document = JsonDocument.Parse(schema, new JsonDocumentOptions { MaxDepth = 64 });
        return SchemaReader.Read(document.RootElement);
    }
}
