using System.Buffers.Text;
using System.Text;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Tests.Ocpp.Findings;

public sealed class SchemaLayerTests
{
    private const string RightBoot = """{"reason":"PowerUp","chargingStation":{"model":"M","vendorName":"V"}}""";

    [TestCase("""[2,"1","BootNotification",""" + RightBoot + "]", "BootNotification")]
    [TestCase("""[3,"1",{"currentTime":"2026-01-01T00:00:00Z"}]""", "Heartbeat")]
    [TestCase("""[3,"1",{"whatever":1}]""", null)]
    [TestCase("""[2,"1","NoSuchAction",{}]""", "NoSuchAction")]
    [TestCase("""[2,"1","BootNotification-Signed",{"payload":"x"}]""", "BootNotification-Signed")]
    [TestCase("""[4,"1","GenericError","",{"free":"form"}]""", "Heartbeat")]
    [TestCase("""[2,"1","Heartbeat",null]""", "Heartbeat")]
    public void Is_silent_on_right_payloads_and_where_there_is_no_schema(string text, string? action) =>
        Check(text, action).Should().BeEmpty();

    [Test]
    public void Names_the_schema_the_path_and_the_sender()
    {
        var findings = Check("""[2,"1","BootNotification",{"reason":"Boredom","chargingStation":{"model":"M"},"extra":1}]""", "BootNotification");
        findings.Should().HaveCount(3).And.OnlyContain(finding =>
            finding.RequirementId == "SCHEMA BootNotificationRequest" && finding.Layer == FindingLayer.Schema
            && finding.Side == Party.Station && finding.Severity == FindingSeverity.Violation);
        findings.Select(finding => finding.Path).Should().BeEquivalentTo("reason", "chargingStation.vendorName", "extra");
        findings.Select(finding => finding.Message).Should().Contain("chargingStation.vendorName of BootNotificationRequest is missing.");
    }

    [Test]
    public void Checks_an_answer_against_the_response_of_its_call()
    {
        var finding = Check("""[3,"1",{}]""", "Heartbeat").Should().ContainSingle().Which;
        finding.RequirementId.Should().Be("SCHEMA HeartbeatResponse");
        finding.Path.Should().Be("currentTime");
    }

    [Test]
    public void Only_warns_of_a_field_that_comes_twice() =>
        Check("""[3,"1",{"currentTime":"2026-01-01T00:00:00Z","currentTime":"2026-01-01T00:00:00Z"}]""", "Heartbeat")
            .Should().ContainSingle().Which.Severity.Should().Be(FindingSeverity.Warning);

    [TestCase(RightBoot, 0)]
    [TestCase("""{"reason":"PowerUp","chargingStation":{"model":"M"}}""", 1)]
    public void Checks_what_was_signed(string payload, int findings)
    {
        var signed = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload));
        Check($$"""[2,"1","BootNotification-Signed",{"payload":"{{signed}}","protected":"e30","signature":"c2ln"}]""", "BootNotification-Signed")
            .Select(finding => finding.RequirementId).Should().Equal(Enumerable.Repeat("SCHEMA BootNotificationRequest", findings));
    }

    [Test]
    public void Checks_an_unsigned_answer_to_a_signed_call()
    {
        Check("""[3,"1",{"currentTime":"2026-01-01T00:00:00Z"}]""", "Heartbeat-Signed").Should().BeEmpty();
        Check("""[3,"1",{}]""", "Heartbeat-Signed").Should().ContainSingle().Which.RequirementId.Should().Be("SCHEMA HeartbeatResponse");
    }

    private static IReadOnlyList<Finding> Check(string text, string? action) =>
        SchemaLayer.Check(SchemaSet.BuiltIn, OcppVersion.V201, Party.Station, Frame.Parse(Encoding.UTF8.GetBytes(text)), action);
}
