using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Schemas;
using TestHarness.Ocpp.Validation;
using TestHarness.Tests.Ocpp.Validation.Generators;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Ocpp.Schemas;

/// <summary>The schemas as they are written, and as the OCA has them, read again: they must judge as the built-in ones do.</summary>
public sealed class SchemaRoundTripTests
{
    private TemporaryFolder _folder = null!;
    private SchemaSet _written = null!;

    [OneTimeSetUp]
    public void Write()
    {
        _folder = new TemporaryFolder();
        SchemaExport.Write(OcppVersions.All, _folder.Path).Should().Equal((OcppVersion.V16, 78), (OcppVersion.V201, 128), (OcppVersion.V21, 181));
        _written = SchemaSet.Load(_folder.Path);
    }

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [TestCaseSource(typeof(Payloads), nameof(Payloads.All))]
    public void What_was_written_is_read_as_what_it_was(MessageDescriptor message, bool isRequest) =>
        SchemaExport.Json(_written.Find(message.Version, message.Action, isRequest)!, SchemaIdentity.Of(message, isRequest)).Should().Be(SchemaExport.Json(message, isRequest));

    [TestCaseSource(typeof(Payloads), nameof(Payloads.All))]
    public void What_was_written_judges_as_the_built_in_schema(MessageDescriptor message, bool isRequest)
    {
        var root = JsonNode.Parse(SchemaExport.Json(message, isRequest))!.AsObject();

        foreach (var payload in Samples(new Variations(root, message.PayloadType(isRequest)!, message.Version, [])))
            Validate(_written, message, isRequest, payload).Should().Equal(Validate(SchemaSet.BuiltIn, message, isRequest, payload));
    }

    [Test]
    public void The_OCAs_files_judge_as_the_built_in_schemas()
    {
        var official = SchemaSet.Load(Path.Combine(Repository.SharedOrIgnore(), "ocpp", "schemas"));
        official.Summary.Should().StartWith("78 schemas of 1.6, 128 schemas of 2.0.1 and 181 schemas of 2.1 from ").And.NotContain("built in");

        foreach (var (file, variations) in OfficialPayloads.All)
        {
            var message = OcppMessages.Find(file.Version, file.Action)!;
            official.Find(message.Version, message.Action, file.IsRequest).Should().NotBeSameAs(SchemaSet.BuiltIn.Find(message.Version, message.Action, file.IsRequest));
            foreach (var payload in Samples(variations))
                SortedBy(Validate(official, message, file.IsRequest, payload)).Should().Equal(SortedBy(Validate(SchemaSet.BuiltIn, message, file.IsRequest, payload)));
        }
    }

    [Test]
    public void Nothing_that_is_there_is_overwritten()
    {
        var edited = _folder["2.1/HeartbeatRequest.json"];
        var before = File.ReadAllText(edited);

        FluentActions.Invoking(() => SchemaExport.Write([OcppVersion.V16, OcppVersion.V21], _folder.Path)).Should().Throw<IOException>().Which.Message.Should().Contain("is there already");
        File.ReadAllText(edited).Should().Be(before);
    }

    private static IEnumerable<byte[]> Samples(Variations variations)
    {
        var writer = Fuzzing.Draw(PayloadWriter.Any, 1)[0];
        var broken = from alternatives in variations.All
                     from what in alternatives[0].Choices
                     select alternatives[0].Write(writer, what);
        return broken.Append(PayloadWriter.Full(variations.Root)).Select(Encoding.UTF8.GetBytes);
    }

    // Enumerations and properties stand in another order there.
    private static IEnumerable<(string Path, string Keyword)> SortedBy(IReadOnlyList<SchemaError> errors) => errors.Select(error => (error.Path, error.Keyword)).Order();

    private static IReadOnlyList<SchemaError> Validate(SchemaSet schemas, MessageDescriptor message, bool isRequest, byte[] payload) =>
        PayloadValidator.Validate(schemas, message.Version, message.Action, isRequest, payload);
}
