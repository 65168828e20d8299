using System.Text;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Schemas;
using TestHarness.Ocpp.Validation;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Ocpp.Validation;

public sealed class SchemaSetTests
{
    private static readonly byte[] LongToken = Encoding.UTF8.GetBytes($$"""{"idTag":"{{new string('a', 21)}}"}""");

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Write()
    {
        _folder = new TemporaryFolder();
        SchemaExport.Write([OcppVersion.V16, OcppVersion.V201], _folder.Path);
    }

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public void Judges_by_the_file_and_not_by_the_record()
    {
        var file = _folder["1.6/Authorize.json"];
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"maxLength\": 20", "\"maxLength\": 21", StringComparison.Ordinal));
        var schemas = SchemaSet.Load(_folder.Path);

        PayloadValidator.Validate(schemas, OcppVersion.V16, "Authorize", true, LongToken).Should().BeEmpty();
        PayloadValidator.Validate(OcppVersion.V16, "Authorize", true, LongToken).Should().ContainSingle(error => error.Keyword == "maxLength");
    }

    [Test]
    public void The_schema_layer_judges_by_the_file()
    {
        var file = _folder["1.6/Authorize.json"];
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"maxLength\": 20", "\"minLength\": 22", StringComparison.Ordinal));
        var frame = Frame.Parse(Encoding.UTF8.GetBytes($"""[2,"1","Authorize",{Encoding.UTF8.GetString(LongToken)}]"""));

        SchemaLayer.Check(SchemaSet.Load(_folder.Path), OcppVersion.V16, Party.Station, frame, "Authorize")
            .Should().ContainSingle().Which.Message.Should().Be("idTag of AuthorizeRequest is 21 characters, which breaks minLength: at least 22 characters.");
    }

    [Test]
    public void Judges_by_the_record_what_the_folder_lacks()
    {
        File.Delete(_folder["1.6/Authorize.json"]);

        PayloadValidator.Validate(SchemaSet.Load(_folder.Path), OcppVersion.V16, "Authorize", true, LongToken).Should().ContainSingle(error => error.Keyword == "maxLength");
    }

    [Test]
    public void Knows_no_message_that_the_version_has_not()
    {
        var schemas = SchemaSet.Load(_folder.Path);

        PayloadValidator.Validate(schemas, OcppVersion.V16, "TransactionEvent", true, "{}"u8).Should().ContainSingle(error => error.Keyword == "action");
        PayloadValidator.Validate(schemas, OcppVersion.V21, "NotifyPeriodicEventStream", false, "{}"u8).Should().ContainSingle(error => error.Keyword == "action");
    }

    [Test]
    public void Tells_what_is_checked_against_what()
    {
        SchemaSet.BuiltIn.Summary.Should().Be("1.6, 2.0.1 and 2.1 built in");
        SchemaSet.Load(_folder["1.6"]).Summary.Should().Be($"78 schemas of 1.6 from {_folder["1.6"]}; 2.0.1 and 2.1 built in");

        foreach (var file in Directory.GetFiles(_folder["2.0.1"]).Skip(3))
            File.Delete(file);
        SchemaSet.Load(_folder.Path).Summary.Should().Be($"78 schemas of 1.6 and 3 schemas of 2.0.1 from {_folder.Path}; the other 125 of 2.0.1 and 2.1 built in");
    }
}
