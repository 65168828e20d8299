using System.Xml.Linq;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Reporting;
using TestHarness.Reporting.Results;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Reporting;

public sealed class JUnitTests
{
    [Test]
    public async Task What_should_be_known_of_the_run_is_a_property()
    {
        var suite = (await Write(SampleRun.Whole() with { Warnings = ["The statement claims too much."] })).Elements("testsuite").First();

        suite.Element("properties")!.Elements("property").Where(property => (string?)property.Attribute("name") == "warning").Select(property => (string?)property.Attribute("value"))
            .Should().Equal("The statement claims too much.");
    }

    [Test]
    public async Task A_case_names_the_system_that_it_ran_on()
    {
        var run = SampleRun.Whole();
        var cases = (await Write(run with { Cases = [run.Cases[0] with { SystemUnderTest = "Ampere Wallbox 22" }] })).Descendants("testcase");

        cases.Single().Element("properties")!.Element("property")!.Attribute("value")!.Value.Should().Be("Ampere Wallbox 22");
    }

    [Test]
    public async Task Has_a_suite_for_each_side_version_and_profile()
    {
        var root = await Write(SampleRun.Whole());

        root.Elements("testsuite").Select(s => (string)s.Attribute("name")!).Should().Equal(
            "station 2.0.1 Core", "station 2.1 Core", "CSMS 2.0.1 Core", "CSMS 2.1 Core", "station 2.0.1 Advanced Security", "station 2.1 Smart Charging",
            "CSMS 2.0.1 ISO 15118 Support", "CSMS 2.1 DER Control", "station 2.1 DER Control");
        Numbers(root).Should().Be((14, 3, 2, 2));
        root.Elements("testsuite").Sum(s => s.Elements("testcase").Count()).Should().Be(14);
        Numbers(root.Elements("testsuite").First()).Should().Be((5, 2, 0, 1));
    }

    [Test]
    public async Task A_failure_holds_the_reason_and_the_frames()
    {
        var failure = Case(await Write(SampleRun.Whole()), "TC_B_02_CS").Element("failure")!;

        ((string)failure.Attribute("message")!).Should().Be("BootNotification.reason has a value that the schema does not know. (frame 7, CALL BootNotification, reason)");
        ((string)failure.Attribute("type")!).Should().Be("SCHEMA BootNotificationRequest");
        failure.Value.Should().Contain("actual:      PoweredUp").And.Contain("#7  09:30:04.084  station -> CSMS  CALL BootNotification")
            .And.Contain("""[2,"c5a90e00-7b1d-4f0a-9a54-6f1d6b2f8e31","BootNotification",{"reason":"PoweredUp",""").And.Contain("failed       Then the station sends BootNotification");
    }

    [TestCase("TC_M_24_CSMS", "error", "Error")]
    [TestCase("TC_K_01_CS", "error", "Inconclusive")]
    public async Task What_was_not_decided_is_an_error_because_it_must_not_look_green(string id, string element, string type) =>
        ((string)Case(await Write(SampleRun.Whole()), id).Element(element)!.Attribute("type")!).Should().Be(type);

    [Test]
    public async Task What_does_not_apply_is_skipped_with_the_reason() =>
        ((string)Case(await Write(SampleRun.Whole()), "TC_R_102_CS").Element("skipped")!.Attribute("message")!).Should().Contain("DER-2");

    [Test]
    public async Task A_declared_failure_is_skipped_and_keeps_its_frames()
    {
        var declared = Case(await Write(SampleRun.Whole()), "TC_G_01_CS");

        declared.Element("failure").Should().BeNull();
        ((string)declared.Element("skipped")!.Attribute("message")!).Should().StartWith("Fails as declared: An EVSE cannot be switched off");
        declared.Element("system-out")!.Value.Should().Contain("The station refused a command").And.Contain("ChangeAvailability");
    }

    [Test]
    public async Task A_declared_failure_that_passes_is_a_failure()
    {
        var run = SampleRun.Whole();
        var passing = run.Cases.Single(c => c.Id == "TC_G_01_CS") with { Verdict = Verdict.Pass, Reason = null };

        ((string)Case(await Write(run with { Cases = [passing] }), "TC_G_01_CS").Element("failure")!.Attribute("type")!).Should().Be("DeclaredFailurePasses");
    }

    [Test]
    public async Task A_partial_run_has_an_error_of_its_own()
    {
        var suite = (await Write(SampleRun.Partial())).Elements("testsuite").First();

        ((string)suite.Element("testcase")!.Element("error")!.Attribute("message")!).Should().Be("Partial run: interrupted with Ctrl-C during TC_E_21_CS; 6 of 14 selected cases were run.");
    }

    [Test]
    public async Task Characters_that_xml_does_not_know_are_replaced() =>
        Case(await Write(SampleRun.Whole()), "TC_R_107_CSMS").Element("failure")!.Value.Should().Contain("[2,\"oops\",\uFFFD not json");

    [Test]
    public async Task Agrees_with_the_exit_code()
    {
        foreach (var run in new[] { SampleRun.Whole(), SampleRun.Partial(), SampleRun.Whole() with { Cases = [.. SampleRun.Whole().Cases.Where(c => c.Verdict <= Verdict.Pass || c.DeclaredKnownFailure is not null)] } })
        {
            var (_, failures, errors, _) = Numbers(await Write(run));
            (failures + errors == 0).Should().Be(ExitCodes.For(run) == 0);
        }
    }

    private static (int Tests, int Failures, int Errors, int Skipped) Numbers(XElement element) =>
        ((int)element.Attribute("tests")!, (int)element.Attribute("failures")!, (int)element.Attribute("errors")!, (int)element.Attribute("skipped")!);

    private static XElement Case(XElement root, string id) =>
        root.Descendants("testcase").First(c => ((string)c.Attribute("name")!).StartsWith(id + " ", StringComparison.Ordinal));

    private static async Task<XElement> Write(RunResult run)
    {
        using var folder = new TemporaryFolder();
        await ReportWriter.WriteAsync(run, folder.Path);
        return XElement.Load(folder["junit.xml"]);
    }
}
