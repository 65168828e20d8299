using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Expectations;

namespace TestHarness.Tests.Conformance.Expectations;

public sealed class PayloadPathTests
{
    private const string Payload = """
        {
          "reason": "PowerUp",
          "evse": { "id": 2, "connectorId": null },
          "results": [
            { "variable": { "name": "Interval" }, "status": "Accepted" },
            { "variable": { "name": "OfflineThreshold" }, "status": "Rejected" },
            { "variable": { "name": "OfflineThreshold" }, "status": "UnknownVariable" }
          ]
        }
        """;

    [TestCase("reason", "reason=PowerUp")]
    [TestCase("evse.id", "evse.id=2")]
    [TestCase("evse.connectorId", "evse.connectorId=null")]
    [TestCase("results[1].status", "results[1].status=Rejected")]
    [TestCase("results[*].status", "results[0].status=Accepted", "results[1].status=Rejected", "results[2].status=UnknownVariable")]
    [TestCase("results[variable.name=OfflineThreshold].status", "results[1].status=Rejected", "results[2].status=UnknownVariable")]
    [TestCase("results[variable.name=Interval].variable.name", "results[0].variable.name=Interval")]
    public void Finds_the_places_it_names_with_their_exact_paths(string path, params string[] places) =>
        Find(path).Should().Equal(places);

    [TestCase("missing")]
    [TestCase("reason.further")]
    [TestCase("evse[0]")]
    [TestCase("results[3]")]
    [TestCase("results.status")]
    [TestCase("results[variable.name=Other].status")]
    [TestCase("results[other=OfflineThreshold].status")]
    [TestCase("Reason")]
    public void Leaves_out_what_is_not_there(string path) => Find(path).Should().BeEmpty();

    [Test]
    public void Finds_nothing_in_a_frame_without_payload() => PayloadPath.Parse("reason").Find(null).Should().BeEmpty();

    [TestCase("", "names nothing")]
    [TestCase("evse.", "property name at character 6")]
    [TestCase("evse..id", "property name at character 6")]
    [TestCase("evse id", "property name at character 1")]
    [TestCase("evse[0", "'[' without ']'")]
    [TestCase("evse[first]", "neither [0], [*] nor [name=value]")]
    [TestCase("evse[-1]", "neither")]
    [TestCase("evse[=1]", "neither")]
    [TestCase(".evse", "property name at character 1")]
    [TestCase("evse[0]id", "character 8")]
    public void Says_what_is_wrong_with_a_text_that_is_no_path(string text, string message)
    {
        var parse = () => PayloadPath.Parse(text);

        parse.Should().Throw<FormatException>().Which.Message.Should().Contain(message);
    }

    [Test]
    public void Gives_the_steps_to_one_place() => PayloadPath.Parse("results[1].variable.name").Steps.Should().Equal("results", 1, "variable", "name");

    [TestCase("results[*].status")]
    [TestCase("results[status=Accepted]")]
    public void Has_no_steps_when_it_may_name_several_places(string path)
    {
        var steps = () => PayloadPath.Parse(path).Steps.ToList();

        steps.Should().Throw<FormatException>().WithMessage("*does not name one place*");
    }

    private static IEnumerable<string> Find(string path) => PayloadPath.Parse(path).Find(Values.Json(Payload)).Select(place => $"{place.Path}={JsonText.Of(place.Value)}");
}
