using System.Text;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Schemas;
using TestHarness.Ocpp.Validation;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Ocpp.Schemas;

/// <summary>Which files a user's folder may hold, and how each is told apart.</summary>
public sealed class SchemaFolderTests
{
    // Takes nothing but an empty object, which no built-in schema of these messages does.
    private const string Strict = """{"type":"object","additionalProperties":false}""";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("1.6/Authorize.json", OcppVersion.V16, "Authorize", true)]
    [TestCase("1.6/AuthorizeRequest.json", OcppVersion.V16, "Authorize", true)]
    [TestCase("1.6/Authorize.req.json", OcppVersion.V16, "Authorize", true)]
    [TestCase("1.6/AuthorizeResponse.json", OcppVersion.V16, "Authorize", false)]
    [TestCase("1.6/Authorize.conf.json", OcppVersion.V16, "Authorize", false)]
    [TestCase("ocpp1.6/Authorize.json", OcppVersion.V16, "Authorize", true)]
    [TestCase("2.0.1/AuthorizeRequest.json", OcppVersion.V201, "Authorize", true)]
    [TestCase("2.1/AuthorizeResponse.json", OcppVersion.V21, "Authorize", false)]
    [TestCase("2.1/NotifyPeriodicEventStream.json", OcppVersion.V21, "NotifyPeriodicEventStream", true)]
    [TestCase("Authorize.json", OcppVersion.V16, "Authorize", true)]
    [TestCase("AFRRSignalRequest.json", OcppVersion.V21, "AFRRSignal", true)]
    public void A_folder_or_a_name_tells_what_a_file_is_for(string file, OcppVersion version, string action, bool isRequest)
    {
        Write(file, Strict);

        IsStrict(SchemaSet.Load(_folder.Path), version, action, isRequest).Should().BeTrue();
    }

    [TestCase("urn:OCPP:1.6:2019:12:AuthorizeResponse", OcppVersion.V16)]
    [TestCase("urn:OCPP:Cp:1.6:2020:3:Authorize.conf", OcppVersion.V16)]
    [TestCase("urn:OCPP:Cp:2:2020:3:AuthorizeResponse", OcppVersion.V201)]
    [TestCase("urn:OCPP:Cp:2:2025:1:AuthorizeResponse", OcppVersion.V21)]
    [TestCase("urn:OCPP:Cp:2:2025:12:AuthorizeResponse", OcppVersion.V21)]
    public void An_identifier_tells_the_version(string id, OcppVersion version)
    {
        Write("AuthorizeResponse.json", WithId(id));

        var schemas = SchemaSet.Load(_folder.Path);
        OcppVersions.All.Where(each => IsStrict(schemas, each, "Authorize", false)).Should().Equal(version);
    }

    [Test]
    public void An_identifier_tells_the_payload_where_the_name_of_the_file_does_not()
    {
        Write("mine.json", WithId("urn:OCPP:Cp:2:2025:1:HeartbeatResponse", "$id"));

        IsStrict(SchemaSet.Load(_folder.Path), OcppVersion.V21, "Heartbeat", false).Should().BeTrue();
    }

    [Test]
    public void The_folder_itself_may_be_named_after_its_version()
    {
        Write("2.1/AuthorizeRequest.json", Strict);

        IsStrict(SchemaSet.Load(_folder["2.1"] + Path.DirectorySeparatorChar), OcppVersion.V21, "Authorize", true).Should().BeTrue();
    }

    [Test]
    public void The_other_files_of_a_folder_tell_the_version_of_one_that_does_not()
    {
        Write("Authorize.json", Strict);
        Write("AuthorizeResponse.json", Strict);

        IsStrict(SchemaSet.Load(_folder.Path), OcppVersion.V16, "Authorize", false).Should().BeTrue();
    }

    [Test]
    public void A_byte_order_mark_is_no_part_of_a_schema()
    {
        File.WriteAllText(_folder["Authorize.json"], Strict, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        IsStrict(SchemaSet.Load(_folder.Path), OcppVersion.V16, "Authorize", true).Should().BeTrue();
    }

    [Test]
    public void Tells_a_missing_folder() => Problem(_folder["nowhere"]).Should().Be("there is no such folder");

    [Test]
    public void Tells_a_file_in_place_of_a_folder()
    {
        Write("a.json", Strict);

        Problem(_folder["a.json"]).Should().Contain("this is a file");
    }

    [Test]
    public void Tells_a_folder_without_schemas()
    {
        Write("schemas/AuthorizeRequest.json", Strict);
        Write("readme.txt", "");

        Problem(_folder.Path).Should().Be("there is no .json file in it, nor in a folder 1.6, 2.0.1 or 2.1 in it");
    }

    [TestCase("""{"type":""", "not JSON")]
    [TestCase("""{"type":"object","type":"object"}""", "Duplicate property")]
    [TestCase("[]", "#: found JSON that is no object")]
    [TestCase("""{"$id":7}""", "#/$id: found 7")]
    [TestCase("""{"type":"object","allOf":[]}""", "#/allOf: found the keyword \"allOf\"; supported: properties, required, additionalProperties")]
    public void Tells_where_a_file_cannot_be_used(string text, string problem)
    {
        Write("2.1/AuthorizeRequest.json", text);

        Problem(_folder.Path).Should().StartWith(_folder["2.1/AuthorizeRequest.json"]).And.Contain(problem);
    }

    [TestCase("AuthorizeRequest.json", Strict, "may be of OCPP 1.6 or 2.0.1 or 2.1; put it into a folder named after its version")]
    [TestCase("ClearDisplayMessageRequest.json", Strict, "may be of OCPP 2.0.1 or 2.1")]
    [TestCase("2.1/Autorize.json", Strict, "no payload of OCPP 2.1 is called Autorize")]
    [TestCase("2.0.1/AFRRSignalRequest.json", Strict, "no payload of OCPP 2.0.1 is called AFRRSignalRequest")]
    [TestCase("package.json", Strict, "no payload of OCPP 1.6, 2.0.1, 2.1 is called package")]
    [TestCase("2.1/AuthorizeRequest.json", """{"$id":"urn:OCPP:Cp:2:2020:3:AuthorizeRequest","type":"object"}""", "is of OCPP 2.0.1, but the folder is named 2.1")]
    [TestCase("AuthorizeRequest.json", """{"$id":"urn:OCPP:Cp:2:2020:3:AuthorizeResponse","type":"object"}""", "and the name of the file are of different payloads")]
    [TestCase("AuthorizeRequest.json", """{"$id":"urn:OCPP:Cp:2:2018:4:AuthorizeRequest","type":"object"}""", "is of an edition of OCPP other than 1.6, 2.0.1, 2.1")]
    public void Tells_what_it_cannot_tell_apart(string file, string text, string problem)
    {
        Write(file, text);

        Problem(_folder.Path).Should().StartWith(_folder[file]).And.Contain(problem);
    }

    [Test]
    public void Tells_two_files_of_one_payload()
    {
        Write("1.6/Authorize.json", Strict);
        Write("1.6/Authorize.req.json", Strict);

        Problem(_folder.Path).Should().Contain("Authorize.json").And.Contain("Authorize.req.json").And.EndWith("is of the same payload; keep one of them");
    }

    [Test]
    public void Tells_of_every_file_but_no_more_than_ten()
    {
        for (var i = 0; i < 12; i++)
            Write($"x{i}.json", Strict);

        var failure = FluentActions.Invoking(() => SchemaSet.Load(_folder.Path)).Should().Throw<SchemaLoadException>().Which;
        failure.Problems.Should().HaveCount(12);
        failure.Message.Should().StartWith($"The schemas in {_folder.Path} cannot be used:").And.EndWith("and 2 more");
    }

    private static string WithId(string id, string keyword = "id") => $$"""{"{{keyword}}":"{{id}}","type":"object","additionalProperties":false}""";

    private static bool IsStrict(SchemaSet schemas, OcppVersion version, string action, bool isRequest) =>
        PayloadValidator.Validate(schemas, version, action, isRequest, "{}"u8).Count == 0
        && PayloadValidator.Validate(schemas, version, action, isRequest, """{"customData":{"vendorId":"V"}}"""u8).Count == 1;

    private static string Problem(string directory) =>
        FluentActions.Invoking(() => SchemaSet.Load(directory)).Should().Throw<SchemaLoadException>().Which.Problems.Should().ContainSingle().Subject;

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[file])!);
        File.WriteAllText(_folder[file], text);
    }
}
