using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Schemas;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Ocpp.Schemas;

/// <summary>The schemas that the records produce against the OCA's own files.</summary>
public sealed class GeneratedSchemaTests
{
    [TestCaseSource(typeof(Payloads), nameof(Payloads.All))]
    public void A_generated_schema_says_what_the_OCAs_file_says(MessageDescriptor message, bool isRequest)
    {
        Repository.SharedOrIgnore();

        Differences(OfficialSchema.Of(message, isRequest)).Where(found => !DeliberateDifference.All.Any(known => known.Covers(found))).Select(found => found.ToString()).Should().BeEmpty();
    }

    [TestCase(OcppVersion.V16, 78)]
    [TestCase(OcppVersion.V201, 128)]
    [TestCase(OcppVersion.V21, 181)]
    public void Every_payload_has_a_file_of_the_OCA_under_the_same_name_and_every_file_a_payload(OcppVersion version, int count)
    {
        Repository.SharedOrIgnore();

        var files = OfficialSchema.All().Where(file => file.Version == version).Select(file => file.Name + ".json");

        OcppMessages.Payloads(version).Select(payload => SchemaExport.FileName(payload.Message, payload.IsRequest)).Should().BeEquivalentTo(files).And.HaveCount(count);
    }

    [Test]
    public void Every_deliberate_difference_is_still_there()
    {
        Repository.SharedOrIgnore();

        DeliberateDifference.All.Where(known => !OfficialSchema.All().SelectMany(Differences).Any(known.Covers)).Select(known => known.Reason).Should().BeEmpty();
    }

    private static IEnumerable<SchemaDifference> Differences(OfficialSchema official)
    {
        var message = OcppMessages.Find(official.Version, official.Action);
        message.Should().NotBeNull();
        return SchemaDifference.Between(JsonNode.Parse(SchemaExport.Json(message!, official.IsRequest))!.AsObject(), official.Root);
    }
}
