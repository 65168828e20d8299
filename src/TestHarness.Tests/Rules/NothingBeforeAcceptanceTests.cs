using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Rules;

namespace TestHarness.Tests.Rules;

public sealed class NothingBeforeAcceptanceTests
{
    private const string PowerUp = """{"reason":"PowerUp"}""";

    [TestCase(OcppVersion.V16)]
    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public void Is_silent_on_a_station_that_boots_first(OcppVersion version)
    {
        var bench = new RuleBench(RuleSet.Of(card => card.Name == "boot-accepted-first"), version);
        bench.Station("BootNotification", PowerUp, Status("Accepted")).Should().BeEmpty();
        bench.Station("StatusNotification").Should().BeEmpty();
    }

    [Test]
    public void Is_silent_on_a_station_that_was_accepted_before_the_recording_began() =>
        new RuleBench(RuleSet.Of(card => card.Name == "boot-accepted-first")).Station("Heartbeat").Should().BeEmpty();

    [TestCase(OcppVersion.V16, "OCPP 1.6 §4.2")]
    [TestCase(OcppVersion.V201, "B01.FR.08")]
    public void Reports_a_request_before_the_answer_to_BootNotification(OcppVersion version, string requirement)
    {
        var bench = new RuleBench(RuleSet.Of(card => card.Name == "boot-accepted-first"), version);
        bench.Station("BootNotification", PowerUp, answer: null).Should().BeEmpty();
        bench.Station("Heartbeat").Should().ContainSingle().Which.RequirementId.Should().Be(requirement);
        bench.Answer(Status("Accepted"));
        bench.Station("Heartbeat").Should().BeEmpty();
    }

    [Test]
    public void An_acceptance_that_the_proxy_kept_from_the_station_does_not_count()
    {
        var bench = new RuleBench(RuleSet.Of(card => card.Name == "boot-accepted-first"));
        bench.Station("BootNotification", PowerUp, answer: null);
        bench.Answer(Status("Accepted"), delivered: false);
        bench.Station("Heartbeat").Should().ContainSingle();
    }

    [Test]
    public void Reports_what_came_before_the_BootNotification_of_a_start()
    {
        var bench = new RuleBench(RuleSet.Of(card => card.Name == "boot-accepted-first"));
        bench.Station("StatusNotification").Should().BeEmpty();
        bench.Station("BootNotification", PowerUp, Status("Accepted")).Should().ContainSingle().Which.Actual.Should().Be("StatusNotification");

        bench.Connection++;
        bench.Station("BootNotification", """{"reason":"RemoteReset"}""", Status("Accepted")).Should().BeEmpty("on the new connection it came first");
    }

    [Test]
    public void A_triggered_BootNotification_is_no_start()
    {
        var bench = new RuleBench(RuleSet.Of(card => card.Name == "boot-accepted-first"));
        bench.Station("StatusNotification");
        bench.Station("BootNotification", """{"reason":"Triggered"}""", Status("Accepted")).Should().BeEmpty();
    }

    [Test]
    public void After_Pending_only_what_the_CSMS_asked_for_may_come()
    {
        var bench = new RuleBench(RuleSet.Of(card => card.Name == "boot-accepted-first"));
        bench.Station("BootNotification", PowerUp, Status("Pending"));
        bench.Station("NotifyReport").Should().ContainSingle().Which.RequirementId.Should().Be("B02.FR.02");
        bench.Csms("GetBaseReport");
        bench.Station("NotifyReport").Should().BeEmpty();
        bench.Csms("TriggerMessage", """{"requestedMessage":"SignChargingStationCertificate"}""");
        bench.Station("SignCertificate").Should().BeEmpty();
        bench.Station("StatusNotification").Should().ContainSingle();
        bench.Station("BootNotification", PowerUp, Status("Accepted")).Should().BeEmpty();
        bench.Station("StatusNotification").Should().BeEmpty();
    }

    [Test]
    public void After_Rejected_nothing_may_come_but_a_new_BootNotification()
    {
        var bench = new RuleBench(RuleSet.Of(card => card.Name == "boot-accepted-first"));
        bench.Station("BootNotification", PowerUp, Status("Rejected"));
        bench.Station("Heartbeat").Should().ContainSingle().Which.RequirementId.Should().Be("B03.FR.02");
        bench.Station("BootNotification", PowerUp, Status("Accepted")).Should().BeEmpty();
        bench.Station("Heartbeat").Should().BeEmpty();
    }

    private static string Status(string status) => $$"""{"status":"{{status}}","interval":300,"currentTime":"2026-01-01T00:00:00Z"}""";
}
