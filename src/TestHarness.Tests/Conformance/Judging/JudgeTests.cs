using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Judging;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Reporting.Results;
using InconclusiveException = TestHarness.Conformance.Judging.InconclusiveException;

namespace TestHarness.Tests.Conformance.Judging;

public sealed class JudgeTests
{
    [Test]
    public void Passes_when_nothing_speaks_against_it()
    {
        var judge = Judge();
        judge.Wire([]);
        judge.Frames(sentBySut: 1);

        judge.Verdict.Should().Be(Verdict.Pass);
        judge.Reason.Should().BeNull();
    }

    [Test]
    public void Never_passes_a_system_that_sent_no_frame()
    {
        var judge = Judge();
        judge.Frames(sentBySut: 0);

        judge.Verdict.Should().Be(Verdict.Inconclusive);
        judge.Reason!.Message.Should().Be("The station under test sent no frame at all.");
    }

    [Test]
    public void Fails_the_system_that_does_not_meet_an_expectation()
    {
        var judge = Judge();
        judge.Step(Unmet(Party.Station, "wrong reason"), preparing: false);

        judge.Verdict.Should().Be(Verdict.Fail);
        judge.Reason.Should().Be(new Reason("wrong reason") { RequirementId = "B01.FR.05", RecordNumber = 7, Path = "reason", Expected = "PowerUp", Actual = "Unknown" });
        judge.Findings.Should().ContainSingle().Which.Message.Should().Be("wrong reason");
    }

    [Test]
    public void Blames_the_harness_when_the_peer_does_not_do_its_part()
    {
        var judge = Judge();
        judge.Step(Unmet(Party.Csms, "no answer"), preparing: false);

        judge.Verdict.Should().Be(Verdict.Error);
        judge.Reason!.Message.Should().Be("The harness's own CSMS did not do its part: no answer");
    }

    [Test]
    public void Forgives_the_peer_and_not_the_system_what_the_case_lets_the_peer_break()
    {
        var judge = Judge();
        judge.BrokenOnPurpose = new HashSet<string> { "B02.FR.02" };
        judge.Wire([Broken("B02.FR.02", Party.Csms)]);
        judge.Verdict.Should().Be(Verdict.Pass);
        judge.Findings.Should().BeEmpty();

        judge.Wire([Broken("B02.FR.09", Party.Csms)]);
        judge.Verdict.Should().Be(Verdict.Error);

        var other = Judge();
        other.BrokenOnPurpose = new HashSet<string> { "B02.FR.02" };
        other.Wire([Broken("B02.FR.02", Party.Station)]);
        other.Verdict.Should().Be(Verdict.Fail);
    }

    [Test]
    public void What_did_not_come_while_preparing_is_inconclusive()
    {
        var judge = Judge();
        judge.Step(Unmet(Party.Station, "nothing came", nothingCame: true), preparing: true);

        judge.Verdict.Should().Be(Verdict.Inconclusive);
        judge.Reason!.Message.Should().Be("A precondition was not reached. nothing came");
    }

    [Test]
    public void What_did_not_come_when_it_was_asked_for_is_a_failure()
    {
        var judge = Judge();
        judge.Step(Unmet(Party.Station, "nothing came", nothingCame: true), preparing: false);

        judge.Verdict.Should().Be(Verdict.Fail);
    }

    [Test]
    public void What_came_wrong_while_preparing_is_a_failure()
    {
        var judge = Judge();
        judge.Step(Unmet(Party.Station, "wrong"), preparing: true);

        judge.Verdict.Should().Be(Verdict.Fail);
    }

    [Test]
    public void What_the_operator_could_not_do_is_inconclusive()
    {
        var judge = Judge();
        judge.Step(new InconclusiveException("no cable"), preparing: false);

        judge.Verdict.Should().Be(Verdict.Inconclusive);
        judge.Reason!.Message.Should().Be("no cable");
    }

    [Test]
    public void What_the_product_does_not_claim_is_not_applicable_and_says_which()
    {
        var judge = Judge();
        judge.Step(new NotApplicableException("C-30 is not claimed"), preparing: true);

        judge.Verdict.Should().Be(Verdict.NotApplicable);
        judge.Reason!.Message.Should().Be("C-30 is not claimed");
    }

    [Test]
    public void A_case_that_does_not_apply_need_not_have_sent_a_frame()
    {
        var judge = Judge();
        judge.Step(new NotApplicableException("C-30 is not claimed"), preparing: true);
        judge.Frames(sentBySut: 0);

        judge.Verdict.Should().Be(Verdict.NotApplicable);
        judge.Reason!.Message.Should().Be("C-30 is not claimed");
    }

    [Test]
    public void A_case_that_began_and_failed_did_apply()
    {
        var judge = Judge();
        judge.Step(Unmet(Party.Station, "wrong"), preparing: false);
        judge.Step(new NotApplicableException("not claimed"), preparing: false);

        judge.Verdict.Should().Be(Verdict.Fail);
        judge.Reason!.Message.Should().Be("wrong");
    }

    [Test]
    public void A_violation_on_the_wire_counts_also_when_the_case_turned_out_not_to_apply()
    {
        var judge = Judge();
        judge.Step(new NotApplicableException("not claimed"), preparing: false);
        judge.Wire([Seen(Party.Station, FindingSeverity.Violation, "schema")]);

        judge.Verdict.Should().Be(Verdict.Fail);
    }

    [TestCaseSource(nameof(Defects))]
    public void Everything_else_that_ends_a_step_is_an_error_of_ours(Exception error)
    {
        var judge = Judge();
        judge.Step(error, preparing: true);

        judge.Verdict.Should().Be(Verdict.Error);
        judge.Reason!.Message.Should().Be(error.Message);
    }

    [Test]
    public void A_violation_by_the_system_under_test_fails_the_case()
    {
        var judge = Judge();
        judge.Wire([Seen(Party.Station, FindingSeverity.Violation, "seqNo has a gap")]);

        judge.Verdict.Should().Be(Verdict.Fail);
        judge.Reason!.Message.Should().Be("seqNo has a gap");
    }

    [Test]
    public void A_violation_by_the_peer_is_an_error_of_ours()
    {
        var judge = Judge(Party.Csms);
        judge.Wire([Seen(Party.Station, FindingSeverity.Violation, "seqNo has a gap")]);

        judge.Verdict.Should().Be(Verdict.Error);
        judge.Reason!.Message.Should().Be("The harness's own station broke a rule: seqNo has a gap");
    }

    [Test]
    public void A_warning_is_shown_beside_a_pass()
    {
        var judge = Judge();
        judge.Wire([Seen(Party.Station, FindingSeverity.Warning, "slow")]);

        judge.Verdict.Should().Be(Verdict.Pass);
        judge.Warnings.Should().Equal("E01.FR.07: slow");
        judge.Findings.Should().ContainSingle();
    }

    [Test]
    public void A_warning_about_the_peer_is_none_about_the_system_under_test()
    {
        var judge = Judge(strict: true);
        judge.Wire([Seen(Party.Csms, FindingSeverity.Warning, "slow")]);

        judge.Verdict.Should().Be(Verdict.Pass);
        judge.Warnings.Should().BeEmpty();
    }

    [Test]
    public void Strictness_turns_a_warning_into_a_failure()
    {
        var judge = Judge(strict: true);
        judge.Wire([Seen(Party.Station, FindingSeverity.Warning, "slow")]);

        judge.Verdict.Should().Be(Verdict.Fail);
        judge.Reason!.Message.Should().Be("slow");
    }

    [Test]
    public void Verdicts_only_get_worse_and_keep_the_first_reason_of_the_final_one([ValueSource(nameof(Orders))] Verdict[] order)
    {
        var judge = Judge();
        for (var i = 0; i < order.Length; i++)
            judge.Worsen(order[i], new Reason($"{order[i]} {i}"));

        var worst = order.Append(Verdict.Pass).Max();
        judge.Verdict.Should().Be(worst);
        judge.Reason?.Message.Should().Be($"{worst} {Array.IndexOf(order, worst)}");
        (judge.Reason is null).Should().Be(worst == Verdict.Pass);
    }

    private static IEnumerable<Exception> Defects => [new HarnessException("the bench broke"), new InvalidOperationException("a bug"), new FormatException("a table without columns"), new TimeoutException("stuck")];

    private static IEnumerable<Verdict[]> Orders
    {
        get
        {
            var verdicts = Verdicts.All;
            return from a in verdicts from b in verdicts from c in verdicts select new[] { a, b, c };
        }
    }

    private static Judge Judge(Party sut = Party.Station, bool strict = false) => new(sut, strict);

    private static ExpectationException Unmet(Party side, string message, bool nothingCame = false) => new(
        new Finding("B01.FR.05", FindingLayer.Expectation, FindingSeverity.Violation, side, message) { RecordNumber = 7, Path = "reason", Expected = "PowerUp", Actual = "Unknown" },
        nothingCame);

    private static Finding Broken(string requirement, Party side) => new(requirement, FindingLayer.Rule, FindingSeverity.Violation, side, "broken");

    private static Finding Seen(Party side, FindingSeverity severity, string message) => new("E01.FR.07", FindingLayer.Rule, severity, side, message) { RecordNumber = 3 };
}
