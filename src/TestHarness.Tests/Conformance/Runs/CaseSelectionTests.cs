using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp;

namespace TestHarness.Tests.Conformance.Runs;

public sealed class CaseSelectionTests
{
    private static readonly IReadOnlyList<PlannedCase> All =
    [
        .. Planned.Cases("""
            @core @ocpp2.0.1 @ocpp2.1 @station @B01
            Feature: B01 Cold boot

              @TC_B_01_CS @mandatory @B01.FR.01
              Scenario: Accepted
                When anything

              @TC_B_03_CS @ocpp2.1 @slow
              Scenario: Rejected
                When anything
            """),
        .. Planned.Cases("""
            @core @ocpp2.0.1 @csms
            Feature: B01 Cold boot

              @TC_B_01_CSMS @mandatory
              Scenario: Accepted
                When anything
            """),
        .. Planned.Cases("""
            @smart-charging @ocpp2.0.1 @station
            Feature: K01 Profiles

              @TC_K_01_CS @mandatory
              Scenario: Set
                When anything
            """),
    ];

    [TestCase("Advanced Security", "advanced-security")]
    [TestCase("Core", "core")]
    [TestCase("Core: Reservation (R-0)", "reservation")]
    [TestCase("Core (2023-06 edition only)", "core-(2023-06-edition-only)")]
    public void A_profile_has_one_tag_in_both_versions(string profile, string tag) => CaseSelection.ProfileTag(profile).Should().Be(tag);

    [Test]
    public void Without_a_restriction_selects_everything() =>
        Selected(new CaseSelection()).Should().BeEquivalentTo("TC_B_01_CS-2.0.1", "TC_B_01_CS-2.1", "TC_B_03_CS-2.1", "TC_B_01_CSMS-2.0.1", "TC_K_01_CS-2.0.1");

    [TestCase("core", "TC_B_01_CS-2.0.1", "TC_B_01_CS-2.1", "TC_B_03_CS-2.1", "TC_B_01_CSMS-2.0.1")]
    [TestCase("Smart Charging", "TC_K_01_CS-2.0.1")]
    [TestCase("smart-charging", "TC_K_01_CS-2.0.1")]
    [TestCase("@Smart-Charging", "TC_K_01_CS-2.0.1")]
    public void Selects_by_profile(string profile, params string[] keys) => Selected(new CaseSelection { Profiles = [profile] }).Should().BeEquivalentTo(keys);

    [TestCase("TC_B_01_CS", "TC_B_01_CS-2.0.1", "TC_B_01_CS-2.1")]
    [TestCase("TC_B_01", "TC_B_01_CS-2.0.1", "TC_B_01_CS-2.1", "TC_B_01_CSMS-2.0.1")]
    [TestCase("tc_b_01_csms", "TC_B_01_CSMS-2.0.1")]
    public void Selects_by_id(string id, params string[] keys) => Selected(new CaseSelection { Ids = [id] }).Should().BeEquivalentTo(keys);

    [TestCase("TC_B_0")]
    [TestCase("TC_B")]
    public void Does_not_take_the_beginning_of_an_id_for_an_id(string id) => Selected(new CaseSelection { Ids = [id] }).Should().BeEmpty();

    [Test]
    public void Selects_by_block() => Selected(new CaseSelection { Blocks = ["k"] }).Should().Equal("TC_K_01_CS-2.0.1");

    [Test]
    public void Selects_by_side() => Selected(new CaseSelection { Sides = [Party.Csms] }).Should().Equal("TC_B_01_CSMS-2.0.1");

    [Test]
    public void Selects_by_version() => Selected(new CaseSelection { Versions = [OcppVersion.V21] }).Should().BeEquivalentTo("TC_B_01_CS-2.1", "TC_B_03_CS-2.1");

    [Test]
    public void Of_tags_all_must_be_there_and_excluded_ones_must_not()
    {
        Selected(new CaseSelection { Tags = ["B01", "@mandatory"] }).Should().BeEquivalentTo("TC_B_01_CS-2.0.1", "TC_B_01_CS-2.1");
        Selected(new CaseSelection { Tags = ["station", "~mandatory"] }).Should().Equal("TC_B_03_CS-2.1");
        Selected(new CaseSelection { Tags = ["~@mandatory"] }).Should().Equal("TC_B_03_CS-2.1");
    }

    [Test]
    public void Within_a_list_one_match_is_enough_and_every_list_must_match() =>
        Selected(new CaseSelection { Blocks = ["B", "K"], Versions = [OcppVersion.V201], Sides = [Party.Station] }).Should().BeEquivalentTo("TC_B_01_CS-2.0.1", "TC_K_01_CS-2.0.1");

    [TestCase("kore", "There is no profile 'kore'. Did you mean 'core'?")]
    [TestCase("reservation", "There is no profile 'reservation'. There are: core, smart-charging.")]
    public void Tells_an_unknown_profile(string profile, string message) => Mistake(new CaseSelection { Profiles = [profile] }).Should().Be(message);

    [Test]
    public void Tells_an_unknown_id_with_the_nearest() => Mistake(new CaseSelection { Ids = ["TC_B_01_CSM"] }).Should().Be("There is no test case 'TC_B_01_CSM'. Did you mean 'TC_B_01_CS'?");

    [Test]
    public void Tells_an_id_that_has_no_feature_yet_apart_from_an_unknown_one() =>
        Mistake(new CaseSelection { Ids = ["TC_B_02_CS"] }).Should().Contain("TC_B_02_CS is in the OCA's catalogue").And.Contain("ocpp-harness coverage");

    [Test]
    public void An_id_without_side_may_lack_a_feature_too() => Mistake(new CaseSelection { Ids = ["TC_B_02"] }).Should().Contain("is in the OCA's catalogue");

    [Test]
    public void Tells_an_unknown_block() => Mistake(new CaseSelection { Blocks = ["Z"] }).Should().StartWith("There is no block 'Z'.");

    [Test]
    public void Tells_an_unknown_tag_with_the_nearest_also_of_an_excluded_one()
    {
        Mistake(new CaseSelection { Tags = ["mandatry"] }).Should().Be("There is no tag 'mandatry'. Did you mean 'mandatory'?");
        Mistake(new CaseSelection { Tags = ["~sloow"] }).Should().Be("There is no tag 'sloow'. Did you mean 'slow'?");
    }

    [Test]
    public void Finds_no_mistake_in_what_exists() =>
        Mistake(new CaseSelection { Profiles = ["Core"], Ids = ["TC_B_01"], Blocks = ["b"], Tags = ["@slow", "~B01"], Sides = [Party.Csms], Versions = [OcppVersion.V16] }).Should().BeNull();

    private static IEnumerable<string> Selected(CaseSelection selection) => All.Where(selection.Matches).Select(planned => planned.Key);

    private static string? Mistake(CaseSelection selection) => selection.Mistake(All, TestCaseCatalogue.Default);
}
