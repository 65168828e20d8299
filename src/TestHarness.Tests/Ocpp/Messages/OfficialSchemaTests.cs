using FluentAssertions;
using FluentAssertions.Execution;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Ocpp.Messages;

public sealed class OfficialSchemaTests
{
    private static IEnumerable<TestCaseData> Files() =>
        OfficialSchema.All().Select(file => new TestCaseData(file).SetArgDisplayNames(file.ToString()));

    [TestCaseSource(nameof(Files))]
    public void A_record_says_what_the_schema_file_says(object file)
    {
        var schema = (OfficialSchema)file;
        schema.Record.Should().NotBeNull();

        var ours = RecordFacts.Of(schema.Record!).ToHashSet();
        var theirs = SchemaFacts.Of(schema).ToHashSet();

        using var both = new AssertionScope();
        ours.Except(theirs).Should().BeEmpty("the schema does not say so");
        theirs.Except(ours).Should().BeEmpty("the record should say so");
    }

    [TestCase(OcppVersion.V16, 78)]
    [TestCase(OcppVersion.V201, 128)]
    [TestCase(OcppVersion.V21, 181)]
    public void Every_payload_has_a_schema_file_and_every_file_a_payload(OcppVersion version, int count)
    {
        Repository.SharedOrIgnore();

        var files = OfficialSchema.All().Where(file => file.Version == version).Select(file => (file.Action, file.IsRequest));
        var payloads = OcppMessages.All(version)
            .SelectMany(message => message.ResponseType is null ? [(message.Action, true)] : new[] { (message.Action, true), (message.Action, false) })
            .ToList();

        payloads.Should().BeEquivalentTo(files).And.HaveCount(count);
    }
}
