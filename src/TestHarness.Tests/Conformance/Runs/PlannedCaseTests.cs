using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp;

namespace TestHarness.Tests.Conformance.Runs;

public sealed class PlannedCaseTests
{
    [Test]
    public void A_scenario_is_one_case_in_each_version_that_it_is_tagged_with()
    {
        var cases = Plan("@core @station @ocpp2.0.1 @ocpp2.1", "@TC_B_01_CS @B01.FR.05 @security-profile-1-2");

        cases.Select(planned => planned.Key).Should().Equal("TC_B_01_CS-2.0.1", "TC_B_01_CS-2.1");
        cases[0].Should().BeEquivalentTo(new { Id = "TC_B_01_CS", Side = Party.Station, Block = "B", Profile = "Core", Requirements = new[] { "B01.FR.05" }, SecurityProfiles = new[] { 1, 2 } });
        cases[1].Entry!.Version.Should().Be(OcppVersion.V21);
    }

    [Test]
    public void Versions_of_a_scenario_replace_those_of_its_feature() =>
        Plan("@core @station @ocpp2.0.1 @ocpp2.1", "@TC_B_01_CS @ocpp2.1").Select(planned => planned.Version).Should().Equal(OcppVersion.V21);

    [Test]
    public void A_scenario_of_our_own_belongs_to_no_profile()
    {
        var own = Plan("@csms @ocpp2.1", "@TH_B_01 @beyond").Should().ContainSingle().Which;

        own.Should().BeEquivalentTo(new { Id = "TH_B_01", Block = "B", Profile = "Beyond", Side = Party.Csms });
        own.Entry.Should().BeNull();
    }

    [Test]
    public void Prerequisites_are_tags()
    {
        var planned = Plan("@core @station @ocpp2.1", "@TC_E_01_CS @needs:TxCtrlr.TxStartPoint~PowerPathClosed @lacks:AuthCtrlr.Enabled @security-profile-2").Should().ContainSingle().Which;

        planned.Conditions.Prerequisites.Select(prerequisite => prerequisite.ToString()).Should().Equal("needs TxCtrlr.TxStartPoint~PowerPathClosed", "lacks AuthCtrlr.Enabled");
        planned.Conditions.SecurityProfiles.Should().Equal(2);
        planned.Conditions.Status!.Condition.Should().Contain("C-09.4");
    }

    [TestCase("@need:TxCtrlr.TxStartPoint", "*@need:TxCtrlr.TxStartPoint*neither @needs:*nor @lacks:*")]
    [TestCase("@needs:TxCtrlr.TxStartPoint~", "*lacks the value*")]
    [TestCase("@needs:TxCtrlr.TxStartPiont:rw", "*did you mean TxCtrlr.TxStartPoint*")]
    [TestCase("@lacks:TxCtrl.TxStartPoint", "*did you mean TxCtrlr.TxStartPoint*")]
    [TestCase("@needs:TxCtrlr..TxStartPoint", "*names no variable*")]
    public void A_misspelt_prerequisite_is_a_mistake(string tag, string message)
    {
        var plan = () => Plan("@core @station @ocpp2.1", $"@TC_E_01_CS {tag}");

        plan.Should().Throw<FeatureTagException>().WithMessage(message);
    }

    [TestCase("@needs:WallboxCtrlr.Colour=green")]
    [TestCase("@needs:SecurityCtrlr.WallboxPin")]
    public void A_product_may_have_variables_of_its_own(string tag) => Plan("@core @station @ocpp2.1", $"@TH_E_01 {tag}").Should().ContainSingle();

    [TestCase("@station @ocpp2.1", "@core", "*sample.feature*exactly one tag with its id*has none*")]
    [TestCase("@station @ocpp2.1", "@TC_B_01_CS @TC_B_02_CS", "*exactly one tag with its id*has TC_B_01_CS, TC_B_02_CS*")]
    [TestCase("@ocpp2.1", "@TC_B_01_CS", "*one of the tags @station and @csms*")]
    [TestCase("@station @csms @ocpp2.1", "@TC_B_01_CS", "*one of the tags @station and @csms*")]
    [TestCase("@station", "@TC_B_01_CS", "*needs a version tag*")]
    [TestCase("@station @ocpp2.2", "@TC_B_01_CS", "*ocpp2.2*")]
    [TestCase("@station @ocpp2.1", "@TC_B_01_CS @security-profile-two", "*security-profile-two*")]
    public void Refuses_tags_that_do_not_say_what_a_scenario_is(string feature, string scenario, string message)
    {
        var plan = () => Plan(feature, scenario);

        plan.Should().Throw<FeatureTagException>().WithMessage(message);
    }

    private static IReadOnlyList<PlannedCase> Plan(string featureTags, string scenarioTags) => Planned.Cases($"{featureTags}\nFeature: Sample\n\n  {scenarioTags}\n  Scenario: One\n    When anything\n");
}
