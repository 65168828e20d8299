using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Validation;
using TestHarness.Tests.Ocpp.Schemas;

namespace TestHarness.Tests.Ocpp.Validation;

public sealed class OfficialSchemaSampleTests
{
    private static IEnumerable<TestCaseData> Files() =>
        OfficialSchema.All().Select(file => new TestCaseData(file).SetArgDisplayNames(file.ToString()));

    [TestCaseSource(nameof(Files))]
    public void Finds_nothing_in_a_payload_that_the_schema_allows(object file)
    {
        var schema = (OfficialSchema)file;
        var samples = new SchemaSamples(schema.Root);

        Validate(schema, samples.Full()).Should().BeEmpty();
        Validate(schema, samples.Least()).Should().BeEmpty();
    }

    [TestCaseSource(nameof(Files))]
    public void Finds_exactly_what_a_payload_breaks(object file)
    {
        var schema = (OfficialSchema)file;

        foreach (var broken in new SchemaSamples(schema.Root).BrokenOnce())
        {
            Validate(schema, broken.Payload).Select(error => (error.Path, error.Keyword))
                .Should().Equal([(broken.Path, broken.Keyword)], "of {0}", broken.Payload.ToJsonString());
        }
    }

    [TestCaseSource(nameof(Files))]
    public void Reads_and_writes_a_full_payload_without_loss(object file)
    {
        var schema = (OfficialSchema)file;
        var payload = new SchemaSamples(schema.Root).Full();

        var written = OcppJson.SerializeToUtf8(OcppJson.Deserialize(Bytes(payload), schema.Record!));

        JsonNode.DeepEquals(JsonNode.Parse(written), payload).Should().BeTrue("{0} is what was read from {1}", Encoding.UTF8.GetString(written), payload.ToJsonString());
    }

    private static IReadOnlyList<SchemaError> Validate(OfficialSchema schema, JsonNode payload) =>
        PayloadValidator.Validate(schema.Version, schema.Action, schema.IsRequest, Bytes(payload));

    private static byte[] Bytes(JsonNode payload) => JsonSerializer.SerializeToUtf8Bytes(payload);
}
